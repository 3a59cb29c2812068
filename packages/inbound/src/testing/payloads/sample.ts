import type { JsonObject } from "../../parsed-post.ts";

/** A payload in a sender's documented shape, for tests of what holds for every sender. */
export interface Sample {
  /** What it tells of. */
  name: string;
  /** The name of the recogniser that knows it. */
  sender: string;
  /** Names in lower case. */
  headers?: Record<string, string>;
  json: JsonObject;
}
