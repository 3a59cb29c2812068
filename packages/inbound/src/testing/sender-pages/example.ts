import type { Card } from "../../message/card.ts";
import type { Recognised } from "../../message/finish-message.ts";

const quote = (text: string): string =>
  text
    .split("\n")
    .map((line) => (line === "" ? ">" : `> ${line}`))
    .join("\n");

const cardText = ({ author, title, url, text, fields = [], footer, time }: Card): string =>
  [
    author,
    title && `**${url ? `[${title}](${url})` : title}**`,
    text,
    fields.map(({ name, value }) => `- ${name}: ${value.replaceAll("\n", " ")}`).join("\n"),
    [footer, time].filter(Boolean).join(" · "),
  ]
    .filter(Boolean)
    .join("\n\n");

/** A message as a page shows it: quoted, its cards once more. */
export const tellMessage = ({ content, cards }: Recognised): string =>
  quote([content, ...cards.map((card) => quote(cardText(card)))].filter(Boolean).join("\n\n"));
