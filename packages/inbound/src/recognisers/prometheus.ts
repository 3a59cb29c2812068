import type { JsonObject, ParsedPost } from "../parsed-post.ts";
import { isObject, toObject } from "../payload/read.ts";
import { toGroupDraft } from "./alert-group/alert-group.ts";
import type { Recogniser } from "./recogniser.ts";

/**
 * Whatever else groups alerts as Prometheus does: an object whose `alerts` have `labels`, in itself or
 * under `data` (Prometheus documentation, "HTTP API", alerts).
 */
export const prometheus: Recogniser = {
  name: "Prometheus",
  recognises: (post) => groupOf(post) !== null,
  toDraft: (post) => toGroupDraft(groupOf(post) ?? {}),
};

function groupOf({ json }: ParsedPost): JsonObject | null {
  if (json === null) return null;
  if (isGroup(json)) return json;
  const data = toObject(json.data);
  return isGroup(data) ? data : null;
}

const isGroup = ({ alerts }: JsonObject): boolean =>
  Array.isArray(alerts) &&
  alerts.length > 0 &&
  alerts.every((alert) => isObject(alert) && isObject(alert.labels));
