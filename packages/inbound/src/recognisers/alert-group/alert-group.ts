import { lines } from "../../markdown/write.ts";
import type { CardDraft, Draft } from "../../message/draft.ts";
import type { JsonObject } from "../../parsed-post.ts";
import { isObject, textAt, toObjects, toText } from "../../payload/read.ts";
import { eventName } from "../../payload/to-words.ts";
import { type Alert, isFiring, isPending, isResolved, toAlert } from "./alert.ts";
import { toAlertCard } from "./alert-card.ts";
import { type Common, toListCard } from "./alert-list.ts";
import { type GroupExtras, groupHeadline } from "./group-headline.ts";
import { sharedLabels, toLabels, writeLabels } from "./labels.ts";

/** A group of so many is shown in detail; of a larger one, so many of those that fire. */
const MAX_DETAILED = 5;

/**
 * A group of alerts in Alertmanager's keys (`status`, `alerts`, `groupLabels`, `commonLabels`,
 * `commonAnnotations`, `truncatedAlerts`) as one message: a line that counts them by state, cards for the
 * few that matter most, and lists for the rest.
 */
export function toGroupDraft(json: JsonObject, extras: GroupExtras = {}): Draft {
  const status = toText(json.status);
  const all = toObjects(json.alerts).map((alert) => toAlert(alert, status));
  const alerts = [...all.filter(isFiring), ...all.filter(isPending), ...all.filter(isResolved)];
  const common = commonOf(json, alerts);
  const said = isObject(json.groupLabels) ? toLabels(json.groupLabels) : [...common.labels];
  // Of a lone alert all labels are common; its card is the place for them.
  const known = new Map(said);
  const rest = [...common.labels].filter(([name, value]) => known.get(name) !== value);
  return {
    content: lines(
      groupHeadline(json, alerts, said, extras),
      alerts.length > 1 && writeLabels(rest),
      extras.more,
    ),
    cards: cardsOf(alerts, common, alerts.length === 1 ? known : common.labels),
    event: eventName("alert", status || toText(json.state) || (alerts[0]?.state ?? "")),
  };
}

function commonOf(json: JsonObject, alerts: readonly Alert[]): Common {
  const [first] = alerts;
  const hasOneName = alerts.every(({ name }) => name === first?.name);
  return {
    labels: isObject(json.commonLabels)
      ? new Map(toLabels(json.commonLabels))
      : sharedLabels(alerts.map(({ labels }) => labels)),
    name: hasOneName ? (first?.name ?? "") : "",
    summary: textAt(json, "commonAnnotations", "summary"),
  };
}

/** @param known labels that the message's text says */
function cardsOf(alerts: readonly Alert[], common: Common, known: Common["labels"]): CardDraft[] {
  const isSmall = alerts.length <= MAX_DETAILED;
  const detailed = (isSmall ? alerts : alerts.filter((alert) => !isResolved(alert))).slice(
    0,
    MAX_DETAILED,
  );
  // Those in detail stand before the others.
  const rest = Map.groupBy(alerts.slice(detailed.length), ({ state }) => state);
  return [
    ...detailed.map((alert) => toAlertCard(alert, known)),
    ...[...rest].map(([state, list]) => {
      const more = detailed.some((alert) => alert.state === state) ? " more" : "";
      return toListCard(list, `${list.length}${more} ${state}`, common);
    }),
  ];
}
