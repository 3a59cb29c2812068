import type { JsonObject } from "../../parsed-post.ts";

/** A post as some sender makes it; header names in lower case. */
export interface Sample {
  name: string;
  /** The name of the recogniser that knows it. */
  sender: string;
  headers?: Record<string, string>;
  json: JsonObject;
}
