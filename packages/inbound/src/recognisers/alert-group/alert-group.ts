import { escapeMarkdown, lines } from "../../markdown/write.ts";
import type { CardDraft, Draft } from "../../message/draft.ts";
import type { JsonObject } from "../../parsed-post.ts";
import { firstText, textAt, toObjects, toText } from "../../payload/read.ts";
import { eventName } from "../../payload/to-words.ts";
import { type Alert, isFiring, isPending, isResolved, toAlert } from "./alert.ts";
import { toCompactCard, toFullCard } from "./alert-card.ts";
import { toListCard } from "./alert-list.ts";
import { annotationLines, commonTexts } from "./annotations.ts";
import { type Common, commonOf } from "./common.ts";
import { type GroupExtras, groupHeadline } from "./group-headline.ts";
import { type Addresses, sharedAddresses, writeAddresses } from "./links.ts";

/** So many have a card each; more are listed. */
const MAX_CARDS = 5;

/**
 * A group of alerts in Alertmanager's keys (`status`, `alerts`, `groupLabels`, `commonLabels`,
 * `commonAnnotations`, `truncatedAlerts`) as one message: a line that counts them by state and says once
 * what they have in common, then what tells them apart, in a card each for few and in lists for many.
 */
export function toGroupDraft(json: JsonObject, extras: GroupExtras = {}): Draft {
  const status = toText(json.status);
  const all = toObjects(json.alerts).map((alert) => toAlert(alert, status));
  const alerts = [...all.filter(isFiring), ...all.filter(isPending), ...all.filter(isResolved)];
  const common = commonOf(json, alerts, extras.title ?? "");
  const links = commonLinks(json, alerts, extras);
  return {
    content: lines(
      [groupHeadline(json, alerts, common, extras), ...writeAddresses(links)].join(" · "),
      // Of what is over nobody needs to be told that it is so.
      ...(alerts.every(isResolved) ? [] : commonTexts(common.annotations).map(escapeMarkdown)),
      ...annotationLines(common.annotations),
      extras.more,
    ),
    cards: cardsOf(alerts, common, links),
    event: eventName("alert", status || toText(json.state) || (alerts[0]?.state ?? "")),
  };
}

function commonLinks(
  json: JsonObject,
  alerts: readonly Alert[],
  { silence = "" }: GroupExtras,
): Addresses {
  const shared = sharedAddresses(alerts);
  const { commonAnnotations } = json;
  const runbook = firstText(
    shared.Runbook,
    textAt(commonAnnotations, "runbook_url"),
    textAt(commonAnnotations, "runbook"),
  );
  return { ...shared, Runbook: runbook, Silence: firstText(silence, shared.Silence) };
}

function cardsOf(alerts: readonly Alert[], common: Common, links: Addresses): CardDraft[] {
  const [first] = alerts;
  if (first !== undefined && alerts.length === 1) return [toFullCard(first, common)];
  const open = alerts.length > MAX_CARDS ? alerts.filter((one) => !isResolved(one)) : alerts;
  // Those that aren't resolved stand before the others.
  const carded = open.length > MAX_CARDS ? [] : open;
  const listed = Map.groupBy(alerts.slice(carded.length), ({ state }) => state);
  return [
    ...carded.map((alert) => toCompactCard(alert, common, links)),
    ...[...listed].map(([state, list]) => toListCard(list, state, common)),
  ];
}
