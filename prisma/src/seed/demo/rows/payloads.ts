import type { Prisma } from "../../../generated/client.ts";
import type { Messages } from "./messages.ts";

interface Posted {
  id: string;
  content: string;
  cards?: Prisma.InputJsonObject[];
}

/** Rows of `message_payloads`: whatever has cards came as attachments in Slack's form. */
export const payloadRows = (messages: Messages) =>
  Object.values(messages)
    .flat()
    .flatMap(({ id, content, cards }: Posted) =>
      cards === undefined ? [] : [{ messageId: id, sender: "Slack", body: toBody(content, cards) }],
    );

function toBody(text: string, cards: Prisma.InputJsonObject[]) {
  const attachments = cards.map(({ author, title, url, color, text: pretext, footer, fields }) => ({
    author_name: author,
    title,
    title_link: url,
    color,
    text: pretext,
    fields,
    footer,
  }));
  return Buffer.from(JSON.stringify({ text, attachments }));
}
