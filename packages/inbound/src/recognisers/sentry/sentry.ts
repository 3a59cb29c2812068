import { headline } from "../../markdown/headline.ts";
import { codeBlock, paragraphs } from "../../markdown/write.ts";
import type { Draft } from "../../message/draft.ts";
import type { JsonObject, ParsedPost } from "../../parsed-post.ts";
import { firstText, has, isObject, toObject, toText } from "../../payload/read.ts";
import { eventName, toWords } from "../../payload/to-words.ts";
import type { Recogniser } from "../recogniser.ts";
import { commentDraft, installationDraft } from "./activity.ts";
import { errorDraft, eventAlertDraft, pluginDraft } from "./event.ts";
import { issueDraft } from "./issue.ts";
import { metricAlertDraft } from "./metric-alert.ts";

/** What each resource of Sentry's integration platform makes of its payload. */
const RESOURCES: Readonly<Record<string, (json: JsonObject) => Draft>> = {
  issue: issueDraft,
  event_alert: eventAlertDraft,
  activity_alert: issueDraft,
  metric_alert: metricAlertDraft,
  error: errorDraft,
  comment: commentDraft,
  installation: installationDraft,
};

/**
 * Sentry: its integration platform by the header `Sentry-Hook-Resource` (Sentry documentation, "Webhooks"),
 * and the older WebHooks plugin by its shape.
 */
export const sentry: Recogniser = {
  name: "Sentry",
  recognises: (post) =>
    post.json !== null &&
    (post.header("sentry-hook-resource") !== null || isPlatform(post.json) || isPlugin(post.json)),
  toDraft: (post) => read(post, post.json ?? {}),
};

const isPlugin = (json: JsonObject): boolean =>
  has(json, "project_slug", "culprit", "level", "url") || has(json, "triggering_rules", "event");

const isPlatform = (json: JsonObject): boolean =>
  has(json, "action", "installation", "actor") && isObject(json.data);

/** For a proxy that drops the header: a resource that the data is of. */
function resourceIn({ data }: JsonObject): string {
  const has = (key: string): boolean => Object.hasOwn(toObject(data), key);
  return Object.keys(RESOURCES).find(has) ?? (has("event") ? "event_alert" : "");
}

function read(post: ParsedPost, json: JsonObject): Draft {
  if (!isObject(json.data) && isPlugin(json)) return pluginDraft(json);
  const resource = (post.header("sentry-hook-resource") ?? resourceIn(json)).toLowerCase();
  const toDraft = Object.hasOwn(RESOURCES, resource) ? RESOURCES[resource] : undefined;
  return {
    ...(toDraft ?? otherDraft(resource))(json),
    event: eventName(resource, toText(json.action)),
  };
}

/** A resource that came later: its name, and its data as it is. */
const otherDraft =
  (resource: string) =>
  (json: JsonObject): Draft => ({
    content: paragraphs(
      headline(firstText(resource, "event"), "", "", toWords(toText(json.action))),
      codeBlock(JSON.stringify(json.data ?? json, null, 2), "json"),
    ),
  });
