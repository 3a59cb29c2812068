import { emit } from "@tidings/notifier";
import type { Prisma } from "@tidings/prisma";
import type { CurrentUser } from "../../context.ts";
import { mayDeliverToUsers } from "../user-webhooks.ts";
import { findMentions } from "./find.ts";

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
  const named = new Set(places.flatMap((names) => meantBy(names, people)));
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

/** Those who bear the longest name that anybody here bears; all of them, if several do. */
function meantBy(names: string[], people: Map<string, string[]>): string[] {
  const longest = names.find((name) => people.has(name));
  return longest === undefined ? [] : (people.get(longest) ?? []);
}

/** The people of these names, in whatever case, who may read the channel. */
async function readersNamed(
  tx: Prisma.TransactionClient,
  channelId: string,
  names: string[],
): Promise<Map<string, string[]>> {
  const rows = await tx.$queryRaw<{ name: string; ids: string[] }[]>`
    select asked.name, array_agg(u.id::text order by u.id) as ids
    from unnest(${names}::text[]) as asked (name)
    join users u on lower(u.name) = lower(asked.name)
    join channels c on c.id = ${channelId}::uuid
    left join channel_members m on m.channel_id = c.id and m.user_id = u.id
    where u.deleted_at is null
      and (u.role = 'admin' or u.role = 'user' and (not c.is_private or m.user_id is not null))
    group by asked.name`;
  return new Map(rows.map(({ name, ids }) => [name, ids]));
}
