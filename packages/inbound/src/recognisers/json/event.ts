import type { JsonObject } from "../../parsed-post.ts";

const KINDS = ["event", "event_type", "eventType", "event_name", "eventName", "type", "topic"];
const SHORT = /^(?=.*[a-z])[\w.:/-]{1,60}$/i;

const word = (value: unknown): string =>
  typeof value === "string" && SHORT.test(value) ? value.toLowerCase() : "";

/** What happened, for filters, where an object tells it in a short word: `{"type": "issue", "action": "opened"}`. */
export function eventOf(json: JsonObject): string | undefined {
  const kind = KINDS.map((key) => word(json[key])).find(Boolean) ?? "";
  const parts = new Set([kind, word(json.action)].filter(Boolean));
  return [...parts].join(".") || undefined;
}
