import { code, escapeMarkdown, link, paragraphs } from "../../markdown/write.ts";
import { type CardField, COLORS } from "../../message/card.ts";
import type { CardDraft } from "../../message/draft.ts";
import { shorten } from "../../message/shorten.ts";
import { stateColor } from "../../message/state-color.ts";
import type { JsonObject } from "../../parsed-post.ts";
import { isObject, toText } from "../../payload/read.ts";
import { toWords } from "../../payload/to-words.ts";
import { type Alert, isResolved, summaryOf } from "./alert.ts";
import { type Label, type Labels, toLabels, writeLabels } from "./labels.ts";

const MAX_VALUES = 500;
/** Annotations that have a place of their own in a card. */
const PLACED = new Set(["summary", "title", "description", "message", "runbook_url", "runbook"]);

/** Go's zero time, which stands for none. */
const ZERO_TIME = "0001-01-01";

/** A severity that is one, else red: an alert that fires is trouble until it says that it is less. */
export function alertColor(alert: Alert): string {
  if (isResolved(alert)) return COLORS.good;
  const severity = toText(alert.labels.severity) || toText(alert.labels.priority);
  const color = stateColor(alert.state === "firing" ? severity : alert.state);
  return color === COLORS.neutral || color === COLORS.good ? COLORS.danger : color;
}

/** @param known labels that are said elsewhere in the message */
export function toAlertCard(alert: Alert, known: Labels): CardDraft {
  const { annotations, json, labels, name } = alert;
  const summary = summaryOf(alert);
  const state = toWords(alert.state);
  return {
    author: summary !== "" && name !== "" ? `${state}: ${name}` : state,
    title: summary || name || "Alert",
    url: toText(json.generatorURL) || toText(json.panelURL) || toText(json.dashboardURL),
    color: alertColor(alert),
    text: paragraphs(
      escapeMarkdown(toText(annotations.description) || toText(annotations.message)),
      linksOf(alert),
    ),
    fields: [
      { name: "Labels", value: writeLabels(toLabels(labels, known)) },
      { name: "Values", value: valuesOf(json) },
      ...annotationFields(annotations),
    ],
    time: timeOf(alert),
  };
}

function timeOf(alert: Alert): string | undefined {
  const { startsAt, activeAt, endsAt } = alert.json;
  const time = isResolved(alert) ? toText(endsAt) : toText(startsAt) || toText(activeAt);
  return time.startsWith(ZERO_TIME) ? undefined : time;
}

const annotationFields = (annotations: JsonObject): Partial<CardField>[] =>
  toLabels(annotations).flatMap(([key, text]) =>
    PLACED.has(key) ? [] : { name: toWords(key), value: escapeMarkdown(text) },
  );

function linksOf(alert: Alert): string {
  const { annotations, json } = alert;
  return [
    linkTo("Dashboard", json.dashboardURL),
    linkTo("Panel", json.panelURL),
    linkTo("Picture", json.imageURL),
    linkTo("Runbook", annotations.runbook_url ?? annotations.runbook),
    linkTo("Silence", isResolved(alert) ? "" : json.silenceURL),
  ]
    .filter((written) => written.startsWith("["))
    .join(" · ");
}

const linkTo = (name: string, address: unknown): string => {
  const text = toText(address);
  return text === "" ? "" : link(name, text);
};

/** Grafana's `values` by reference, its older `valueString`, or Prometheus's one `value`. */
function valuesOf(json: JsonObject): string {
  if (isObject(json.values)) {
    const values = Object.entries(json.values).map(
      ([name, value]): Label => [name, rounded(value)],
    );
    return writeLabels(values.filter(([, value]) => value !== ""));
  }
  return code(shorten(toText(json.valueString) || rounded(json.value), MAX_VALUES));
}

const rounded = (value: unknown): string =>
  typeof value === "number" ? String(Number(value.toPrecision(6))) : toText(value);
