import type { JsonObject, ParsedPost } from "../../parsed-post.ts";
import { toText } from "../../payload/read.ts";

/** The media type of an event that comes whole in the body. */
const STRUCTURED = /^application\/cloudevents\+json\b/i;

const isStructured = ({ header, json }: ParsedPost): boolean =>
  json !== null && (STRUCTURED.test(header("content-type") ?? "") || hasRequired(json));

const hasRequired = (json: JsonObject): boolean =>
  ["specversion", "id", "source", "type"].every((key) => typeof json[key] === "string");

const isBinary = ({ header }: ParsedPost): boolean =>
  header("ce-specversion") !== null && header("ce-type") !== null;

export const isCloudEvent = (post: ParsedPost): boolean => isBinary(post) || isStructured(post);

/** Headers carry text percent-encoded (CloudEvents HTTP binding 1.0, section 3.1.3.2). */
function decoded(value: string | null): string {
  try {
    return decodeURIComponent(value ?? "");
  } catch {
    return value ?? "";
  }
}

/** Reads the event's attributes by name, from the headers or from the body. */
export const attributes = (post: ParsedPost): ((name: string) => string) =>
  isBinary(post)
    ? (name) => decoded(post.header(`ce-${name}`))
    : (name) => toText(post.json?.[name]);

/** What the event carries: the body, or what stands in it as `data` or `data_base64`. */
export function dataOf(post: ParsedPost): unknown {
  if (isBinary(post)) return post.json ?? post.text;
  const { data, data_base64: encoded } = post.json ?? {};
  if (typeof encoded !== "string") return data;
  return readBase64(encoded, toText(post.json?.datacontenttype));
}

/** Bytes as what they say, or how many they are. */
function readBase64(encoded: string, type: string): unknown {
  const bytes = Buffer.from(encoded, "base64");
  if (!/^text\/|[/+]json\b/i.test(type)) return `${bytes.length} bytes ${type}`;
  const text = bytes.toString("utf8");
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
