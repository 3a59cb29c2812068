import type { JsonObject, ParsedPost } from "../parsed-post.ts";
import { Refusal } from "../refusal.ts";
import { decodeText } from "./decode-text.ts";
import { readContentType } from "./media-type.ts";

const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function parseObject(text: string): JsonObject | null {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

/** A post with its body parsed, or why that can't be: `invalid_json`, `unsupported_media_type`. */
export function parsePost(body: Buffer, header: ParsedPost["header"]): ParsedPost | Refusal {
  const coding = header("content-encoding");
  if (coding !== null && coding.toLowerCase() !== "identity") {
    return new Refusal("unsupported_media_type", "Send the body uncompressed.");
  }
  const { form, charset } = readContentType(header("content-type"));
  const text = form === "unknown" ? null : decodeText(body, charset);
  if (text === null) return new Refusal("unsupported_media_type");
  if (form === "text") return { header, text, json: null };
  const json = parseObject(text);
  if (json !== null) return { header, text, json };
  return new Refusal(form === "maybe-json" ? "unsupported_media_type" : "invalid_json");
}
