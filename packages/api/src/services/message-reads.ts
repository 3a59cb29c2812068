import { db, firstIdAt, Prisma } from "@tidings/prisma";
import type { CurrentUser } from "../context.ts";
import { type Position, writePosition } from "../live/position.ts";
import { markMentions } from "./mentions/mark.ts";
import {
  isShown,
  type MessageRow,
  type MessageView,
  messageSelect,
  toMessageView,
} from "./message-view.ts";

/** A row can become visible later than its own time says: by as long as a transaction may take, and some. */
const OVERLAP_MS = 60_000;
/** More than this is not caught up on message by message: the reader loads the page anew. */
export const MAX_CATCH_UP = 200;

/** What happened to messages: those to show, new or changed, and those that are gone. */
export interface MessageChanges {
  /** Replies, and the messages above them with how many they have now, among the others. */
  messages: MessageView[];
  deletedMessageIds: string[];
  deletedWebhookIds: string[];
  /** The time of the newest change, in database time; 0 when there is none. */
  newest: number;
}

/** The permission once more, inside the query: messages `m` that somebody may read. */
export const readableBy = (user: Pick<CurrentUser, "id" | "role">) =>
  user.role === "admin"
    ? Prisma.sql`true`
    : Prisma.sql`exists (
        select 1 from channels c
        left join channel_members cm on cm.channel_id = c.id and cm.user_id = ${user.id}::uuid
        where c.id = m.channel_id and (not c.is_private or cm.user_id is not null))`;

/**
 * A page of a channel's messages, newest first, without the replies in their threads.
 * @param cursor the id of a message; only older ones are listed.
 * @returns `nextCursor` for the page before, and `liveCursor`, from which `message.onEvent` misses nothing.
 */
export async function listMessages(
  user: CurrentUser,
  channelId: string,
  { cursor, limit }: { cursor?: string; limit: number },
) {
  const older = cursor === undefined ? Prisma.empty : Prisma.sql`and m.id < ${cursor}::uuid`;
  const [[clock], rows] = await db().$transaction([
    // Before the messages: of what is committed in between, both may tell.
    db().$queryRaw<[{ now: Date; snapshot: string }]>`
      select now() as now, pg_current_snapshot()::text as snapshot`,
    db().$queryRaw<MessageRow[]>`${messageSelect}
      where m.channel_id = ${channelId}::uuid and m.thread_id is null ${older}
        and (m.deleted_at is null or thread."replyCount" > 0) and ${readableBy(user)}
      order by m.id desc limit ${limit + 1}`,
  ]);
  const items = await markMentions(channelId, rows.slice(0, limit).map(toMessageView));
  return {
    items,
    nextCursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null,
    liveCursor: writePosition({ time: clock.now.getTime(), snapshot: clock.snapshot }),
  };
}

const newestOf = (rows: MessageRow[]): number =>
  rows.reduce((newest, row) => Math.max(newest, (row.changedAt ?? row.createdAt).getTime()), 0);

const toChanges = async (
  channelId: string,
  rows: MessageRow[],
  deletedWebhookIds: string[],
): Promise<MessageChanges> => ({
  messages: await markMentions(channelId, rows.filter(isShown).map(toMessageView)),
  deletedMessageIds: rows.filter((row) => !isShown(row)).map((row) => row.id),
  deletedWebhookIds,
  newest: newestOf(rows),
});

/** Messages by id and those that they reply to; for readers whose right was checked when they began to listen. */
export async function readMessages(channelId: string, ids: string[]): Promise<MessageChanges> {
  const rows = await db().$queryRaw<MessageRow[]>`${messageSelect}
    where m.channel_id = ${channelId}::uuid and m.id in (
      select unnest(${ids}::uuid[])
      union
      select thread_id from messages
      where channel_id = ${channelId}::uuid and id = any(${ids}::uuid[]) and thread_id is not null)
    order by m.id`;
  return toChanges(channelId, rows, []);
}

/** The next transaction to come, in 64 bits. */
const NEXT = Prisma.sql`(select pg_snapshot_xmax(pg_current_snapshot())::text::bigint)`;

/**
 * The transaction that a row stands there by, in 64 bits: its `xmin` has the lower 32, and none is newer
 * than that one. None of ours writes messages below a savepoint, whose numbers snapshots don't tell.
 */
const WRITER = Prisma.sql`(${NEXT} - ((${NEXT} - xmin::text::bigint) & 4294967295))::text::xid8`;

/**
 * What happened in a channel since a position, and where that tells no snapshot, since a minute before it: a
 * transaction that began earlier may have committed later. Readers take what they know already as said.
 * @returns null when that is more than {@link MAX_CATCH_UP} messages.
 */
export async function readChangesSince(
  channelId: string,
  { time, snapshot }: Position,
): Promise<MessageChanges | null> {
  const from = new Date(time - OVERLAP_MS);
  const isUnseen =
    snapshot === null
      ? Prisma.empty
      : Prisma.sql`and not pg_visible_in_snapshot(${WRITER}, ${snapshot}::pg_snapshot)`;
  const rows = await db().$queryRaw<MessageRow[]>`
    with changed as (
      (select id, thread_id from messages where channel_id = ${channelId}::uuid
        and id >= ${firstIdAt(from.getTime())}::uuid ${isUnseen}
        order by id desc limit ${MAX_CATCH_UP + 1})
      union
      (select id, thread_id from messages where channel_id = ${channelId}::uuid
        and changed_at >= ${from} ${isUnseen} order by changed_at desc limit ${MAX_CATCH_UP + 1})
    ) ${messageSelect}
    where m.channel_id = ${channelId}::uuid and m.id in (
      select id from changed union select thread_id from changed where thread_id is not null)
    order by m.id`;
  if (rows.length > MAX_CATCH_UP) return null;
  const webhooks = await db().channelWebhook.findMany({
    where: { channelId, deletedAt: { gte: from } },
    select: { id: true },
  });
  return toChanges(
    channelId,
    rows,
    webhooks.map(({ id }) => id),
  );
}
