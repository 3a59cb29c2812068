import { COLORS } from "../../message/card.ts";
import type { CardDraft } from "../../message/draft.ts";
import { stateColor } from "../../message/state-color.ts";
import { formatDuration, secondsBetween } from "../../payload/duration.ts";
import { toText } from "../../payload/read.ts";
import { toTime } from "../../payload/time.ts";
import { type Alert, isResolved } from "./alert.ts";

/** A severity that is one, else red: an alert that fires is trouble until it says that it is less. */
export function alertColor(alert: Alert): string {
  if (isResolved(alert)) return COLORS.good;
  const severity = toText(alert.labels.severity) || toText(alert.labels.priority);
  const color = stateColor(alert.state === "firing" ? severity : alert.state);
  return color === COLORS.neutral || color === COLORS.good ? COLORS.danger : color;
}

/** When it began or was resolved, and which of the two; Go's zero time stands for none. */
export function whenOf(alert: Alert): Pick<CardDraft, "footer" | "time"> {
  const start = toTime(alert.json.startsAt) ?? toTime(alert.json.activeAt);
  if (!isResolved(alert)) return start === undefined ? {} : { footer: "Started", time: start };
  const end = toTime(alert.json.endsAt);
  if (end === undefined) return {};
  const seconds = start === undefined ? null : secondsBetween(start, end);
  const footer = seconds === null ? "Resolved" : `Resolved after ${formatDuration(seconds)}`;
  return { footer, time: end };
}
