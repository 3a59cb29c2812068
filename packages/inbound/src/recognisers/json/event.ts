import type { JsonObject } from "../../parsed-post.ts";

const KINDS = ["event", "event_type", "eventType", "event_name", "eventName", "type", "topic"];
const WORD = /^(?=.*[a-z])[\w.:/-]+$/i;
const MAX_WORD = 120;

/** A longer one is cut instead of passed over: what has no event is dropped by no filter. */
function word(value: unknown): string {
  const beginning = typeof value === "string" ? value.slice(0, MAX_WORD) : "";
  return WORD.test(beginning) ? beginning.toLowerCase() : "";
}

/** What happened, for filters, where an object tells it in a short word: `{"type": "issue", "action": "opened"}`. */
export function eventOf(json: JsonObject): string | undefined {
  const kind = KINDS.map((key) => word(json[key])).find(Boolean) ?? "";
  const parts = new Set([kind, word(json.action)].filter(Boolean));
  return [...parts].join(".") || undefined;
}
