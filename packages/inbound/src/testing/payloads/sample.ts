import type { JsonObject } from "../../parsed-post.ts";

/** A payload as a sender posts it. */
export interface Sample {
  /** What it tells of, unique for its sender. */
  name: string;
  /** The name of the recogniser that knows it. */
  sender: string;
  /** By lower-case name. */
  headers?: Record<string, string>;
  json: JsonObject;
}
