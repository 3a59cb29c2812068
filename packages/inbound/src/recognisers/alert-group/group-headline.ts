import { bold, escapeMarkdown, link, words } from "../../markdown/write.ts";
import type { JsonObject } from "../../parsed-post.ts";
import { textAt, toNumber, toText } from "../../payload/read.ts";
import { toWords } from "../../payload/to-words.ts";
import type { Alert } from "./alert.ts";
import type { Common } from "./common.ts";

const MAX_NAMES = 3;
const MAX_STATES = 5;

/** What a sender knows about a group beyond Alertmanager's keys. */
export interface GroupExtras {
  /** Instead of the rules' names. */
  title?: string;
  /** Where the title leads. */
  address?: string;
  /** Where to silence all of it. */
  silence?: string;
  /** Markdown beneath the first lines. */
  more?: string;
}

/** "**3 firing, 47 resolved** HighLatency (cluster eu, severity critical)". */
export function groupHeadline(
  json: JsonObject,
  alerts: readonly Alert[],
  { labels }: Common,
  { title, address = "" }: GroupExtras,
): string {
  const truncated = toNumber(json.truncatedAlerts) ?? 0;
  const state = countsOf(alerts) || toWords(toText(json.status) || toText(json.state) || "Alerts");
  return words(
    bold(state),
    link(title || namesOf(alerts) || textAt(json, "commonLabels", "alertname"), address),
    labels.size > 0 &&
      `(${escapeMarkdown(Array.from(labels, (label) => label.join(" ")).join(", "))})`,
    truncated > 0 && `and ${truncated} more that the sender left out`,
  );
}

function namesOf(alerts: readonly Alert[]): string {
  const names = new Set<string>();
  for (const { name } of alerts) {
    if (names.size > MAX_NAMES) break;
    if (name !== "") names.add(name);
  }
  const told = [...names];
  return told.slice(0, MAX_NAMES).join(", ") + (told.length > MAX_NAMES ? ", …" : "");
}

/** "3 firing, 47 resolved"; "Firing" alone for one. */
function countsOf(alerts: readonly Alert[]): string {
  const [first] = alerts;
  if (alerts.length === 1) return toWords(first?.state ?? "");
  const counts = new Map<string, number>();
  for (const { state } of alerts) counts.set(state, (counts.get(state) ?? 0) + 1);
  const told = [...counts].slice(0, MAX_STATES).map(([state, count]) => `${count} ${state}`);
  return told.join(", ");
}
