import { escapeMarkdown, lines, paragraphs } from "../../markdown/write.ts";
import type { CardDraft } from "../../message/draft.ts";
import { toWords } from "../../payload/to-words.ts";
import { type Alert, descriptionOf, isResolved, summaryOf } from "./alert.ts";
import { alertColor, whenOf } from "./alert-state.ts";
import { annotationLines, commonTexts, otherAnnotations } from "./annotations.ts";
import type { Common } from "./common.ts";
import { identityOf } from "./identity.ts";
import { toLabels, writeLabels } from "./labels.ts";
import { type Addresses, linksOf, sourceOf } from "./links.ts";
import { valuesOf } from "./values.ts";

/** The whole of a group's only alert, but for its links, which the message's first line has. */
export function toFullCard(alert: Alert, common: Common): CardDraft {
  const { annotations, json, labels, name } = alert;
  const summary = summaryOf(alert);
  return {
    ...frameOf(alert),
    author: summary !== "" && name !== common.name ? name : "",
    title: titleOf(alert, summary || name),
    text: paragraphs(
      // It tells of what is over.
      !isResolved(alert) && escapeMarkdown(descriptionOf(alert)),
      writeLabels(toLabels(labels, common.labels)),
    ),
    fields: [{ name: "Values", value: valuesOf(json) }, ...otherAnnotations(toLabels(annotations))],
  };
}

/** What tells an alert apart from the few others of its group, and what it alone says. */
export function toCompactCard(alert: Alert, common: Common, known: Addresses): CardDraft {
  const { names, labels } = identityOf(alert, common);
  const summary = summaryOf(alert);
  const details = [
    [writeLabels(labels), valuesOf(alert.json)].filter(Boolean).join(" "),
    ...linksOf(alert, known),
  ];
  return {
    ...frameOf(alert),
    title: titleOf(alert, names.join(" · ") || summary || alert.name),
    text: lines(
      ...(isResolved(alert) ? [] : ownTexts(alert, common, names.length === 0)),
      ...annotationLines(toLabels(alert.annotations, common.annotations)),
      details.filter(Boolean).join(" · "),
    ),
  };
}

const frameOf = (alert: Alert): CardDraft => ({
  url: sourceOf(alert),
  color: alertColor(alert),
  ...whenOf(alert),
});

const titleOf = ({ state }: Alert, what: string): string =>
  [toWords(state), what || "Alert"].join(": ");

/** Its summary and description, where the message doesn't say them for all. */
function ownTexts(alert: Alert, common: Common, isSummaryTitle: boolean): string[] {
  const said: readonly string[] = commonTexts(common.annotations);
  return [isSummaryTitle ? "" : summaryOf(alert), descriptionOf(alert)]
    .filter((text) => !said.includes(text))
    .map(escapeMarkdown);
}
