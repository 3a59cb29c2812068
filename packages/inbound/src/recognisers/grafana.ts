import type { Draft } from "../message/draft.ts";
import type { JsonObject } from "../parsed-post.ts";
import { has, toText } from "../payload/read.ts";
import { toGroupDraft } from "./alert-group/alert-group.ts";
import type { Recogniser } from "./recogniser.ts";

/** How the titles and messages begin that Grafana makes of itself; they repeat what the alerts say. */
const DEFAULT_TITLE = /^\[(?:FIRING|RESOLVED)/;
const DEFAULT_MESSAGE = /^\*\*(?:Firing|Resolved)\*\*/;

/** Grafana Alerting's webhook contact point (Grafana documentation, "Configure webhook notifications"). */
export const grafana: Recogniser = {
  name: "Grafana",
  recognises: ({ json }) =>
    Array.isArray(json?.alerts) && (has(json, "orgId") || has(json, "title", "state", "message")),
  toDraft: ({ json }) => read(json ?? {}),
};

function read(json: JsonObject): Draft {
  const title = toText(json.title);
  const message = toText(json.message).trim();
  return toGroupDraft(json, {
    title: DEFAULT_TITLE.test(title) ? "" : title,
    address: toText(json.externalURL),
    more: DEFAULT_MESSAGE.test(message) ? "" : message,
  });
}
