import type { JsonObject } from "../../parsed-post.ts";
import { toObject, toText } from "../../payload/read.ts";

/** One alert of a group, read with care. */
export interface Alert {
  /** In the sender's word and lower case: `firing`, `resolved`, `pending`. */
  state: string;
  /** Its rule's name; may be empty. */
  name: string;
  labels: JsonObject;
  annotations: JsonObject;
  /** The whole of it. */
  json: JsonObject;
}

/** @param groupState what its group is said to be, for an alert without a state of its own */
export function toAlert(json: JsonObject, groupState: string): Alert {
  const labels = toObject(json.labels);
  return {
    state: (toText(json.status) || toText(json.state) || groupState || "firing").toLowerCase(),
    name: toText(labels.alertname) || toText(json.name),
    labels,
    annotations: toObject(json.annotations),
    json,
  };
}

export const isResolved = ({ state }: Alert): boolean =>
  state === "resolved" || state === "inactive";

export const isFiring = ({ state }: Alert): boolean => state === "firing";

/** Any other state: pending, suppressed, or one that nobody knows. */
export const isPending = (alert: Alert): boolean => !isFiring(alert) && !isResolved(alert);

/** What an alert says of itself in a line; may be empty. */
export const summaryOf = ({ annotations }: Pick<Alert, "annotations">): string =>
  toText(annotations.summary) || toText(annotations.title);

/** What it says at length; may be empty. */
export const descriptionOf = ({ annotations }: Pick<Alert, "annotations">): string =>
  toText(annotations.description) || toText(annotations.message);
