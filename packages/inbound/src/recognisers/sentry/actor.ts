import type { JsonObject } from "../../parsed-post.ts";
import { textAt } from "../../payload/read.ts";

/** The name of the person that acted; empty where Sentry itself did. */
export const actorOf = (json: JsonObject): string =>
  textAt(json, "actor", "type") === "application" ? "" : textAt(json, "actor", "name");
