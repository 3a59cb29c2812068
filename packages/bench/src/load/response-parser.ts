/** What a server answered. The body is read byte by byte as Latin-1. */
export interface Response {
  status: number;
  body: string;
}

const HEAD_END = "\r\n\r\n";
const CONTENT_LENGTH = /\r\ncontent-length: *(\d+)/i;
const STATUS_LINE = /^HTTP\/1\.[01] (\d{3})/;

/**
 * Reads HTTP/1.1 responses (RFC 9112) off one connection, each of which has to come with a
 * Content-Length. That is all a load generator needs, at a fraction of a whole client's work.
 */
export class ResponseParser {
  #pending = "";

  /**
   * Takes the next bytes.
   * @returns the response that they complete, or null while it isn't whole
   * @throws {Error} for anything but such a response
   */
  push(chunk: Buffer): Response | null {
    this.#pending += chunk.toString("latin1");
    const headEnd = this.#pending.indexOf(HEAD_END);
    if (headEnd === -1) return null;
    const head = this.#pending.slice(0, headEnd);
    const status = STATUS_LINE.exec(head)?.[1];
    const length = CONTENT_LENGTH.exec(head)?.[1];
    if (status === undefined || length === undefined) {
      throw new Error(`The answer is no HTTP/1.1 response with a Content-Length: ${head}`);
    }
    const start = headEnd + HEAD_END.length;
    const end = start + Number(length);
    if (this.#pending.length < end) return null;
    const body = this.#pending.slice(start, end);
    this.#pending = this.#pending.slice(end);
    return { status: Number(status), body };
  }
}
