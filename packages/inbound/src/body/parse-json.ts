import type { JsonObject } from "../parsed-post.ts";
import { isObject } from "../payload/read.ts";
import { repairJson } from "./repair-json.ts";

const parse = (text: string): JsonObject | null => {
  const value: unknown = JSON.parse(text);
  return isObject(value) ? value : null;
};

/** A text as the JSON object that it is, also with raw line breaks in its strings; null when it is none. */
export function parseObject(text: string): JsonObject | null {
  try {
    return parse(text);
  } catch {
    return parseRepaired(text);
  }
}

function parseRepaired(text: string): JsonObject | null {
  if (!text.trimStart().startsWith("{")) return null;
  const repaired = repairJson(text);
  if (repaired === text) return null;
  try {
    return parse(repaired);
  } catch {
    return null;
  }
}
