import { db } from "@tidings/prisma";
import type { MessageView } from "../message-view.ts";
import { findMentions, type Mention, meantBy } from "./find.ts";
import { readersNamed } from "./readers.ts";

/** People alone mention others: what a service posts may hold anything. */
const placesIn = ({ author, content }: MessageView): string[][] =>
  author.role !== "webhook" && content.includes("@") ? findMentions(content) : [];

/** Says of messages of one channel whom they mention, as far as these people may read it now. */
export async function markMentions(
  channelId: string,
  messages: MessageView[],
): Promise<MessageView[]> {
  const places = new Map(messages.map((message) => [message.id, placesIn(message)]));
  const names = new Set([...places.values()].flat(2));
  if (names.size === 0) return messages;
  const people = await readersNamed(db(), channelId, [...names]);
  return messages.map((message) => {
    const found = (places.get(message.id) ?? [])
      .map((names) => meantBy(names, people))
      .filter((mention): mention is Mention => mention !== null);
    return { ...message, mentions: [...new Map(found.map((one) => [one.name, one])).values()] };
  });
}
