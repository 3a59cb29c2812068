import type { JsonObject, ParsedPost } from "../../parsed-post.ts";
import { firstText, isObject, textAt, toText } from "../../payload/read.ts";
import type { Recogniser } from "../recogniser.ts";
import { issue, mergeRequest, note } from "./issues.ts";
import {
  accessToken,
  emoji,
  featureFlag,
  milestone,
  other,
  release,
  vulnerability,
  wikiPage,
} from "./others.ts";
import type { Tell } from "./phrase.ts";
import { push } from "./push.ts";
import { deployment, job, pipeline } from "./runs.ts";

/** By `object_kind`; what has none is told by its `event_name`. */
const KINDS: ReadonlyMap<string, Tell> = new Map([
  ["access_token", accessToken],
  ["build", job],
  ["deployment", deployment],
  ["emoji", emoji],
  ["feature_flag", featureFlag],
  ["issue", issue],
  ["merge_request", mergeRequest],
  ["milestone", milestone],
  ["note", note],
  ["pipeline", pipeline],
  ["push", push("branch")],
  ["release", release],
  ["tag_push", push("tag")],
  ["vulnerability", vulnerability],
  ["wiki_page", wikiPage],
  ["work_item", issue],
]);

/**
 * GitLab, by its header or by its shape. Shapes: "Webhook events" and "System hooks" of GitLab's
 * documentation. What people write there is Markdown and stays it; names and titles are plain text.
 */
export const gitlab: Recogniser = {
  name: "GitLab",
  recognises: (post) => post.json !== null && (isSent(post) || isShape(post.json)),
  toDraft: ({ json, header }) => {
    const payload = json ?? {};
    const kind = kindOf(payload) || kindOfHeader(header("x-gitlab-event") ?? "");
    return { ...(KINDS.get(kind) ?? other)(payload), event: nameEvent(kind, payload) };
  },
};

const isSent = ({ header }: ParsedPost): boolean => header("x-gitlab-event") !== null;

const isShape = (payload: JsonObject): boolean =>
  KINDS.has(toText(payload.object_kind)) &&
  isObject(payload.project) &&
  textAt(payload, "project", "path_with_namespace") !== "";

/** System hooks have the same pushes under `event_name` alone. */
const kindOf = ({ object_kind, event_name }: JsonObject): string =>
  firstText(object_kind, event_name).toLowerCase();

/** `Merge Request Hook` as `merge_request`. */
const kindOfHeader = (header: string): string =>
  header
    .replace(/ hook$/i, "")
    .trim()
    .toLowerCase()
    .replaceAll(" ", "_");

/** `merge_request.open`, `pipeline.failed`, `note.issue.create`. */
function nameEvent(kind: string, payload: JsonObject): string {
  const { action, status, noteable_type } = attributesOf(payload);
  const on = toText(noteable_type).replace(/([a-z])([A-Z])/g, "$1_$2");
  return [kind, on, firstText(action, status)].filter(Boolean).join(".").toLowerCase();
}

/** What happened stands inside for most kinds, and outside for some. */
function attributesOf(payload: JsonObject): JsonObject {
  const inner = isObject(payload.object_attributes) ? payload.object_attributes : {};
  return {
    noteable_type: inner.noteable_type,
    action: firstText(inner.action, payload.action),
    status: firstText(inner.status, payload.build_status, payload.status, inner.state),
  };
}
