import { escapeMarkdown } from "../../markdown/write.ts";
import type { CardDraft } from "../../message/draft.ts";
import { shorten } from "../../message/shorten.ts";
import { type Alert, isResolved, summaryOf } from "./alert.ts";
import { alertColor } from "./alert-state.ts";
import { commonTexts } from "./annotations.ts";
import type { Common } from "./common.ts";
import { identityOf } from "./identity.ts";
import { type Label, writeLabels } from "./labels.ts";
import { sourceOf } from "./links.ts";

/** More than that nobody reads; the sender's own page has them all. */
const MAX_LINES = 20;
/** Below the bound of a card's text, so that the list ends at the end of a line. */
const MAX_CHARACTERS = 3_500;
const MAX_LABELS = 8;
const MAX_TEXT = 100;

/** Alerts of one state in a card, a line for each, with what tells them apart; resolved ones in a row. */
export function toListCard(alerts: readonly Alert[], state: string, common: Common): CardDraft {
  const [first] = alerts;
  const isRow = first !== undefined && isResolved(first);
  const [start, separator] = isRow ? ["", " · "] : ["- ", "\n"];
  const told: string[] = [];
  let characters = 0;
  for (const alert of alerts.slice(0, MAX_LINES)) {
    const line = start + writeLine(alert, common);
    characters += line.length + separator.length;
    if (characters > MAX_CHARACTERS) break;
    told.push(line);
  }
  if (told.length < alerts.length) told.push(`${start}… and ${alerts.length - told.length} more`);
  return {
    title: `${alerts.length} ${state}`,
    url: sharedSource(alerts),
    color: first && alertColor(first),
    text: told.join(separator),
  };
}

function writeLine(alert: Alert, common: Common): string {
  const { names, labels } = identityOf(alert, common);
  const name = escapeMarkdown(names.map((text) => shorten(text, MAX_TEXT)).join(" · "));
  const written = writeLabels(labels.slice(0, MAX_LABELS).map(shortLabel));
  const summary = isResolved(alert) && name !== "" ? "" : summaryOf(alert);
  const isCommon = summary === commonTexts(common.annotations)[0];
  const said = isCommon ? "" : escapeMarkdown(shorten(summary, MAX_TEXT));
  const what = name === "" || written === "" ? name + written : `${name} ${written}`;
  if (what !== "" && said !== "") return `${what}: ${said}`;
  return what || said || escapeMarkdown(alert.name || summary || "Alert");
}

const shortLabel = ([name, value]: Label): Label => [name, shorten(value, MAX_TEXT)];

/** Alerts of one rule have one graph. */
function sharedSource([first, ...rest]: readonly Alert[]): string {
  const source = first ? sourceOf(first) : "";
  return rest.every((alert) => sourceOf(alert) === source) ? source : "";
}
