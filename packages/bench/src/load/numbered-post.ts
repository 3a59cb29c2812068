import { NUMBER_DIGITS, NUMBER_PLACEHOLDER, type Payload } from "../payloads/payload.ts";

const METHOD = "POST ";

/** A request's bytes, built once, in which only the number and the path change from one post to the next. */
export class NumberedPost {
  readonly bytes: Buffer;
  readonly #places: readonly number[];
  readonly #paths: readonly string[];

  /**
   * @param paths where posts go, in turns
   * @throws {Error} when they aren't all of one length
   */
  constructor(port: number, paths: readonly string[], { headers, body }: Payload) {
    const [path = ""] = paths;
    if (paths.some(({ length }) => length !== path.length)) {
      throw new Error("Posts in turns need paths of one length.");
    }
    this.bytes = Buffer.from(
      [
        `${METHOD}${path} HTTP/1.1`,
        `Host: 127.0.0.1:${port}`,
        "Content-Type: application/json",
        ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
        `Content-Length: ${Buffer.byteLength(body)}`,
        "",
        body,
      ].join("\r\n"),
    );
    this.#places = placesOf(this.bytes, NUMBER_PLACEHOLDER);
    this.#paths = paths;
  }

  /** Writes a number into the request, and its path; the one sent before must have left by then. */
  setNumber(number: number): void {
    const digits = String(number).padStart(NUMBER_DIGITS, "0");
    for (const place of this.#places) this.bytes.write(digits, place, "latin1");
    if (this.#paths.length === 1) return;
    this.bytes.write(this.#paths[number % this.#paths.length] ?? "", METHOD.length, "latin1");
  }
}

function placesOf(bytes: Buffer, text: string): number[] {
  const places: number[] = [];
  for (let at = bytes.indexOf(text); at !== -1; at = bytes.indexOf(text, at + text.length)) {
    places.push(at);
  }
  return places;
}
