import type { OutgoingPost } from "./format.ts";

/** A body of JSON for an address. */
export const jsonPost = (url: URL | string, body: unknown): OutgoingPost => ({
  url: String(url),
  contentType: "application/json",
  body: JSON.stringify(body),
});

/** The length of a value as JSON in UTF-8. */
export const jsonBytes = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));
