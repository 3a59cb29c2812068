import type { JsonObject } from "../../parsed-post.ts";
import { isObject, toText } from "../../payload/read.ts";
import type { Recogniser } from "../recogniser.ts";
import { draftMessage } from "./draft.ts";
import { isMessage } from "./shape.ts";
import { MARKDOWN } from "./writing.ts";

/**
 * Mattermost's incoming webhooks: Slack's form with texts in Markdown; Mattermost's page "Incoming
 * webhooks". Known by the keys that Slack doesn't have: `props`, `priority`, a `type` that begins with
 * `custom_`. Without them (`username` and `icon_url` are Slack's as well) a message is read as Slack's,
 * which keeps Markdown but for `*emphasis*`, there bold.
 */
export const mattermost: Recogniser = {
  name: "Mattermost",
  recognises: ({ json }) => json !== null && isMattermost(json),
  toDraft: ({ json }) => draftMessage(json ?? {}, MARKDOWN),
};

const isMattermost = (json: JsonObject): boolean => {
  const { props, priority, type } = json;
  const isItsOwn = isObject(props) || isObject(priority) || toText(type).startsWith("custom_");
  return isItsOwn && (isMessage(json) || isMessage({ ...json, text: "" }));
};
