import { emit } from "@tidings/notifier";
import type { Prisma } from "@tidings/prisma";
import type { CurrentUser } from "../../context.ts";
import { mayDeliverToUsers } from "../user-webhooks.ts";
import { findMentions, meantBy } from "./find.ts";
import { readersNamed } from "./readers.ts";

/** So that one message can't call the whole workspace. */
const MAX_PEOPLE = 20;

interface Mentioning {
  channelId: string;
  messageId: string;
  content: string;
  /** The message that it replies to. */
  threadId: string | null;
}

/** Tells the people whom a new message names, in its transaction. Its author hears nothing of it. */
export async function notifyMentioned(
  tx: Prisma.TransactionClient,
  author: CurrentUser,
  { channelId, messageId, content, threadId }: Mentioning,
): Promise<void> {
  const places = findMentions(content);
  if (places.length === 0 || !(await mayDeliverToUsers(tx))) return;
  const people = await readersNamed(tx, channelId, [...new Set(places.flat())]);
  const named = new Set(places.flatMap((names) => meantBy(names, people)?.ids ?? []));
  named.delete(author.id);
  if (named.size === 0) return;
  const channel = await tx.channel.findUniqueOrThrow({
    where: { id: channelId },
    select: { id: true, name: true },
  });
  const payload = {
    channel,
    author: { name: author.name },
    message: { id: messageId, content, ...(threadId !== null && { threadId }) },
  };
  for (const userId of [...named].slice(0, MAX_PEOPLE)) {
    await emit(tx, { type: "mention", payload, userId });
  }
}
