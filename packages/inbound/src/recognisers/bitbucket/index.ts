import type { JsonObject, ParsedPost } from "../../parsed-post.ts";
import { has, isObject, toText } from "../../payload/read.ts";
import type { Recogniser } from "../recogniser.ts";
import { EVENTS, other } from "./events.ts";

/**
 * Bitbucket, the cloud and the data center, by the header that both send or by shape. Shapes: "Event payloads"
 * of the Bitbucket Cloud documentation, "Event payload" of the Bitbucket Data Center documentation.
 */
export const bitbucket: Recogniser = {
  name: "Bitbucket",
  recognises: ({ json, header }) =>
    json !== null && (header("x-event-key") !== null || eventOf(json) !== ""),
  toDraft: (post) => {
    const payload = post.json ?? {};
    const event = headerOf(post) || eventOf(payload);
    const tell = EVENTS.get(event) ?? other;
    return { ...tell(payload, event), event: event.replaceAll(":", ".") };
  },
};

const headerOf = ({ header }: ParsedPost): string =>
  header("x-event-key")?.trim().toLowerCase() ?? "";

/** The data center says it in the body, the cloud nowhere but in the header. */
function eventOf(payload: JsonObject): string {
  if (!isObject(payload.actor)) return "";
  const key = toText(payload.eventKey);
  if (EVENTS.has(key)) return key;
  if (!isObject(payload.repository)) return "";
  if (isObject(payload.push) && has(payload.push, "changes")) return "repo:push";
  return isObject(payload.pullrequest) ? "pullrequest:updated" : "";
}
