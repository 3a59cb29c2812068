import type { JsonObject } from "../../parsed-post.ts";

/** A payload as a sender sends it. */
export interface Sample {
  name: string;
  /** The recogniser's name. */
  sender: string;
  /** By names in lower case. */
  headers?: Record<string, string>;
  json: JsonObject;
}
