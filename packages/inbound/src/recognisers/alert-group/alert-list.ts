import { escapeMarkdown } from "../../markdown/write.ts";
import type { CardDraft } from "../../message/draft.ts";
import { shorten } from "../../message/shorten.ts";
import { type Alert, summaryOf } from "./alert.ts";
import { alertColor } from "./alert-card.ts";
import { type Label, type Labels, toLabels, writeLabels } from "./labels.ts";

/** More than that nobody reads; the sender's own page has them all. */
const MAX_LINES = 20;
/** Below the bound of a card's text, so that the list ends at the end of a line. */
const MAX_CHARACTERS = 3_500;
const MAX_LABELS = 8;
const MAX_TEXT = 100;

/** What a list leaves out because its message says it once for all. */
export interface Common {
  labels: Labels;
  name: string;
  summary: string;
}

/** Alerts of one state in a card, a line for each, with what tells them apart. */
export function toListCard(alerts: readonly Alert[], title: string, common: Common): CardDraft {
  const [first] = alerts;
  const lines: string[] = [];
  let characters = 0;
  for (const alert of alerts.slice(0, MAX_LINES)) {
    const line = `- ${writeLine(alert, common)}`;
    characters += line.length + 1;
    if (characters > MAX_CHARACTERS) break;
    lines.push(line);
  }
  if (lines.length < alerts.length) lines.push(`- … and ${alerts.length - lines.length} more`);
  return { title, color: first && alertColor(first), text: lines.join("\n") };
}

function writeLine(alert: Alert, common: Common): string {
  const labels = toLabels(alert.labels, common.labels).slice(0, MAX_LABELS).map(shortLabel);
  const name = alert.name === common.name ? "" : escapeMarkdown(alert.name);
  const summary = summaryOf(alert);
  const said = summary === common.summary ? "" : escapeMarkdown(shorten(summary, MAX_TEXT));
  const written = writeLabels(labels);
  const what = name === "" || written === "" ? name + written : `${name} ${written}`;
  if (what !== "" && said !== "") return `${what}: ${said}`;
  return what || said || escapeMarkdown(alert.name || summary || "Alert");
}

const shortLabel = ([name, value]: Label): Label => [name, shorten(value, MAX_TEXT)];
