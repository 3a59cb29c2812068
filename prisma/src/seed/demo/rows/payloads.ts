import type { Prisma } from "../../../generated/client.ts";
import { newId } from "../../../ids.ts";
import { packBodies } from "../../../payload-pack.ts";
import type { Messages } from "./messages.ts";

interface Posted {
  id: string;
  content: string;
  cards?: Prisma.InputJsonObject[];
}

/** Bodies in one pack: whatever has cards came as attachments in Slack's form. */
export async function payloadRows(messages: Messages) {
  const posted = Object.values(messages)
    .flat()
    .flatMap(({ id, content, cards }: Posted) =>
      cards === undefined ? [] : [{ messageId: id, body: toBody(content, cards) }],
    );
  const { data, places } = await packBodies(posted.map(({ body }) => body));
  const packId = newId();
  const payloads = posted.map(({ messageId }, n) => ({
    messageId,
    sender: "Slack",
    packId,
    start: places[n]?.start ?? 0,
    length: places[n]?.length ?? 0,
  }));
  return { pack: { id: packId, data: new Uint8Array(data) }, payloads };
}

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
