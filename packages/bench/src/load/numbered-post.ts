import { NUMBER_DIGITS, NUMBER_PLACEHOLDER, type Payload } from "../payloads/payload.ts";

/** A request's bytes, built once, in which only the post's number changes from one to the next. */
export class NumberedPost {
  readonly bytes: Buffer;
  readonly #places: readonly number[];

  constructor(port: number, path: string, { headers, body }: Payload) {
    this.bytes = Buffer.from(
      [
        `POST ${path} HTTP/1.1`,
        `Host: 127.0.0.1:${port}`,
        "Content-Type: application/json",
        ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
        `Content-Length: ${Buffer.byteLength(body)}`,
        "",
        body,
      ].join("\r\n"),
    );
    this.#places = placesOf(this.bytes, NUMBER_PLACEHOLDER);
  }

  /** Writes a number into the request; the one sent before must have left by then. */
  setNumber(number: number): void {
    const digits = String(number).padStart(NUMBER_DIGITS, "0");
    for (const place of this.#places) this.bytes.write(digits, place, "latin1");
  }
}

function placesOf(bytes: Buffer, text: string): number[] {
  const places: number[] = [];
  for (let at = bytes.indexOf(text); at !== -1; at = bytes.indexOf(text, at + text.length)) {
    places.push(at);
  }
  return places;
}
