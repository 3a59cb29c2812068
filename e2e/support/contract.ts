import { request } from "node:http";

const MIB = 1_048_576;
const JSON_TYPE = "application/json";

/** A request, as far as it isn't a POST of JSON. */
export interface Sent {
  method?: string;
  /** Undefined sends no header. */
  type?: string | undefined;
  body?: string | Buffer;
  headers?: Record<string, string>;
}

export interface Received {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: { ok: boolean; success: boolean; message_id?: string; error?: { code: string } };
}

/** Sends a request as it is, and reads the answer even if it comes before the whole body is sent. */
export function send(
  url: string,
  { method = "POST", body = "", ...rest }: Sent,
): Promise<Received> {
  const { type, headers } = { type: JSON_TYPE, ...rest };
  const { promise, resolve, reject } = Promise.withResolvers<Received>();
  const typed = type === undefined ? {} : { "content-type": type };
  const length = { "content-length": String(Buffer.byteLength(body)) };
  const sent = request(url, { method, headers: { ...length, ...typed, ...headers } });
  sent.on("response", (response) => {
    const chunks: Buffer[] = [];
    response.on("data", (chunk: Buffer) => chunks.push(chunk));
    response.on("error", reject).on("end", () => {
      const text = Buffer.concat(chunks).toString();
      resolve({
        status: response.statusCode ?? 0,
        headers: response.headers,
        body: JSON.parse(text) as Received["body"],
      });
    });
  });
  // Who is refused may find the connection closed while still sending; the answer counts.
  sent.on("error", (error) => setTimeout(reject, 1_000, error).unref());
  sent.end(body);
  return promise;
}

const saying = (content: unknown): string => JSON.stringify({ content });

/** What becomes a message: a name, what is sent, and the text that is shown. */
export const ACCEPTED: readonly [string, Sent, string][] = [
  ["JSON", { body: saying("Plain JSON") }, "Plain JSON"],
  [
    "JSON with a charset",
    { type: "application/json; charset=utf-8", body: saying("ä 🚀") },
    "ä 🚀",
  ],
  ["JSON without a media type", { type: undefined, body: saying("No type") }, "No type"],
  ["plain text", { type: "text/plain", body: "Just words" }, "Just words"],
  ["16,384 characters", { body: saying("x".repeat(16_384)) }, "x".repeat(16_384)],
  ["NUL characters", { body: saying("before\u0000after") }, "beforeafter"],
  ["a __proto__ key", { body: '{"__proto__":{"content":"x"},"content":"Own"}' }, "Own"],
];

/** What is refused: a name, what is sent, the status and the code. */
export const REFUSED: readonly [string, Sent, number, string][] = [
  ["what isn't JSON", { body: "no JSON" }, 400, "invalid_json"],
  ["what is no object", { body: '["content"]' }, 400, "invalid_json"],
  ["invalid UTF-8", { body: Buffer.from([0x7b, 0xff, 0x7d]) }, 400, "invalid_json"],
  ["missing content", { body: "{}" }, 422, "empty_content"],
  ["blank content", { body: saying(" \n ") }, 422, "empty_content"],
  ["null", { body: saying(null) }, 422, "empty_content"],
  ["16,385 characters", { body: saying("x".repeat(16_385)) }, 422, "content_too_long"],
  ["more than 1 MiB", { body: saying("x".repeat(MIB)) }, 413, "too_large"],
  ["10 MB", { body: Buffer.alloc(10_000_000, "x") }, 413, "too_large"],
  ["another media type", { type: "application/xml", body: "<a/>" }, 415, "unsupported_media_type"],
  ["GET", { method: "GET" }, 405, "method_not_allowed"],
];
