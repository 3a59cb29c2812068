import type { JsonObject, ParsedPost } from "../parsed-post.ts";
import { Refusal } from "../refusal.ts";
import { decodeText } from "./decode-text.ts";
import { type BodyType, readContentType } from "./media-type.ts";
import { parseMultipart, parseUntyped, parseUrlEncoded } from "./parse-form.ts";
import { parseObject } from "./parse-json.ts";

type Around = Omit<ParsedPost, "text" | "json">;

const parse = (text: string, form: BodyType["form"]): JsonObject | null =>
  form === "url-encoded" ? parseUrlEncoded(text) : (parseObject(text) ?? parseUntyped(text));

/**
 * A post with its body parsed, or why that can't be: `invalid_json`, `unsupported_media_type`.
 * @param around what comes with the body
 */
export function parsePost(
  body: Buffer,
  around: Around,
): ParsedPost | Refusal | Promise<ParsedPost | Refusal> {
  const coding = around.header("content-encoding");
  if (coding !== null && coding.toLowerCase() !== "identity") {
    return new Refusal("unsupported_media_type", "Send the body uncompressed.");
  }
  const type = around.header("content-type");
  const { form, charset } = readContentType(type);
  const text = form === "unknown" ? null : decodeText(body, charset);
  if (text === null) return new Refusal("unsupported_media_type");
  if (form === "text") return { ...around, text, json: null };
  if (form === "multipart") return parseMultipart(body, type ?? "").then(withJson(around, text));
  return withJson(around, text)(parse(text, form));
}

const withJson =
  (around: Around, text: string) =>
  (json: JsonObject | null): ParsedPost | Refusal =>
    json === null ? new Refusal("invalid_json") : { ...around, text, json };
