import type { JsonObject } from "../parsed-post.ts";
import { parseObject } from "./parse-json.ts";

/** Fields that hold the payload as JSON: Slack's and GitHub's, Discord's. */
const PAYLOAD_FIELDS = ["payload", "payload_json"];

/** Fields by name; a name that comes again makes a list. Files are left out. */
function toRecord(fields: Iterable<[string, unknown]>): JsonObject {
  const values = new Map<string, string[]>();
  for (const [name, value] of fields) {
    if (typeof value !== "string") continue;
    const before = values.get(name);
    if (before === undefined) values.set(name, [value]);
    else before.push(value);
  }
  return Object.fromEntries(
    Array.from(values, ([name, all]) => [name, all.length === 1 ? all[0] : all]),
  );
}

/** What a form says: its payload field's object if it has one, else its fields; null when it is empty. */
function toPayload(fields: Iterable<[string, unknown]>): JsonObject | null {
  const record = toRecord(fields);
  for (const name of PAYLOAD_FIELDS) {
    const payload = typeof record[name] === "string" ? parseObject(record[name]) : null;
    if (payload !== null) return payload;
  }
  return Object.keys(record).length === 0 ? null : record;
}

/**
 * An `application/x-www-form-urlencoded` body. One that is a JSON object counts as that: it is what
 * `curl -d '{"content": "…"}'` sends.
 */
export const parseUrlEncoded = (text: string): JsonObject | null =>
  parseObject(text) ?? toPayload(new URLSearchParams(text));

/**
 * A body without a type that is a form after all, as Mattermost and Slack take it: `payload=` and JSON,
 * percent-encoded or not.
 */
export const parseUntyped = (text: string): JsonObject | null =>
  text.startsWith("payload=")
    ? (parseObject(text.slice("payload=".length)) ?? parseUrlEncoded(text))
    : null;

/** A `multipart/form-data` body; null when it can't be read or has no text fields. */
export async function parseMultipart(body: Buffer, type: string): Promise<JsonObject | null> {
  try {
    const headers = { "content-type": type };
    const form = await new Response(new Uint8Array(body), { headers }).formData();
    return toPayload(form as unknown as Iterable<[string, unknown]>);
  } catch {
    return null;
  }
}
