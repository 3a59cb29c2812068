import type { JsonObject } from "../parsed-post.ts";
import { isObject } from "../payload/read.ts";

/** A text as the JSON object that it is; null when it is none. */
export function parseObject(text: string): JsonObject | null {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}
