import type { JsonObject } from "../../parsed-post.ts";
import { isObject } from "../../payload/read.ts";
import type { Alert } from "./alert.ts";
import { type Label, type Labels, sharedLabels, toLabels } from "./labels.ts";

/** What a group's message says once for all of its alerts, and its cards leave out. */
export interface Common {
  labels: Labels;
  annotations: Labels;
  /** Empty where the rules' names differ, or where the message says something else instead. */
  name: string;
}

/** @param title what the message says instead of the rules' names; may be empty */
export function commonOf(json: JsonObject, alerts: readonly Alert[], title: string): Common {
  const group = isObject(json.groupLabels) ? toLabels(json.groupLabels) : [];
  const [first] = alerts;
  const hasOneName = title === "" && alerts.every(({ name }) => name === first?.name);
  const name = hasOneName ? (first?.name ?? "") : "";
  // Of a lone alert everything is common; its card is the place for what the group doesn't go by.
  if (alerts.length === 1 && isObject(json.groupLabels)) {
    return { labels: new Map(group), annotations: new Map(), name };
  }
  return {
    labels: new Map([...group, ...given(json.commonLabels, alerts, labelsOf)]),
    annotations: new Map(
      alerts.length === 1 ? [] : given(json.commonAnnotations, alerts, annotationsOf),
    ),
    name,
  };
}

const labelsOf = ({ labels }: Alert): JsonObject => labels;
const annotationsOf = ({ annotations }: Alert): JsonObject => annotations;

/** What the sender says that they have in common; found out where it doesn't say. */
const given = (
  common: unknown,
  alerts: readonly Alert[],
  part: (alert: Alert) => JsonObject,
): Iterable<Label> => (isObject(common) ? toLabels(common) : sharedLabels(alerts.map(part)));
