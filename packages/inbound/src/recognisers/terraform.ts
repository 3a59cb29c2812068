import { bold, escapeMarkdown, words } from "../markdown/write.ts";
import type { Draft } from "../message/draft.ts";
import { runDraft } from "../message/run.ts";
import type { JsonObject } from "../parsed-post.ts";
import { plain } from "../payload/plain.ts";
import { firstText, has, isObject, textAt, toObject, toObjects, toText } from "../payload/read.ts";
import { toTime } from "../payload/time.ts";
import { describe } from "./json/describe.ts";
import type { Recogniser } from "./recogniser.ts";

const MAX_TEXT = 1_000;

/**
 * HCP Terraform and Terraform Enterprise: `{"notification_configuration_id", "run_url", "workspace_name",
 * "notifications": [{"message", "trigger", "run_status"}]}`, and health assessments with one `trigger` and
 * `details`. Source: HashiCorp's "Notification configurations API reference", payloads.
 */
export const terraform: Recogniser = {
  name: "HCP Terraform",
  recognises: ({ json }) => has(json, "payload_version", "notification_configuration_id"),
  toDraft: ({ json }) => read(json ?? {}),
};

function read(json: JsonObject): Draft {
  const [notification = json] = toObjects(json.notifications);
  const trigger = toText(notification.trigger);
  const message = firstText(notification.message, trigger, "Notification");
  // The sender parts its words with a colon.
  const event = trigger.replaceAll(":", ".").toLowerCase();
  const place = [toText(json.organization_name), toText(json.workspace_name)]
    .filter(Boolean)
    .join("/");
  if (json.run_url) return { event, ...run(json, notification, place || message, message) };
  if (!isObject(json.details))
    return { event, content: words(bold(message), escapeMarkdown(place)) };
  return { ...describe(toObject(json.details), bold(message)), event };
}

function run(json: JsonObject, notification: JsonObject, title: string, message: string): Draft {
  const status = textAt(notification, "run_status");
  return runDraft({
    title,
    url: toText(json.run_url),
    outcome: firstText(status, message),
    text: plain(toText(json.run_message), MAX_TEXT),
    details: {
      Message: message,
      By: firstText(notification.run_updated_by, json.run_created_by),
      Run: toText(json.run_id),
    },
    time: toTime(notification.run_updated_at) ?? toTime(json.run_created_at),
  });
}
