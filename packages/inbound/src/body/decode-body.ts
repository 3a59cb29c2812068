import { decodeText } from "./decode-text.ts";
import { readContentType } from "./media-type.ts";

/** A body as text, in the character set that its content type tells; what is no text comes with � in it. */
export function decodeBody(body: Uint8Array, contentType: string | null): string {
  const bytes = Buffer.from(body);
  return decodeText(bytes, readContentType(contentType).charset) ?? bytes.toString("utf8");
}
