import { publish } from "@tidings/bus";
import { type ChannelRole, db, firstIdAt, newId, Prisma } from "@tidings/prisma";
import type { z } from "zod";
import type { AuditAct } from "../audit-acts.ts";
import type { CurrentUser } from "../context.ts";
import { notFound } from "../errors.ts";
import { type Standing, standingOf } from "../permissions.ts";
import type { channelSchema } from "../schemas.ts";
import { managedBy } from "../visibility.ts";
import type { Act } from "./audit/act.ts";
import { givenFields } from "./audit/given-fields.ts";

/** Unread messages are counted up to here; more is shown as "99+". */
const MAX_UNREAD = 100;

interface ChannelRow {
  id: string;
  name: string;
  description: string;
  isPrivate: boolean;
  archivedAt: Date | null;
  createdAt: Date;
}

interface Unread {
  unreadCount: number;
  countedIn: string;
}

/** A channel as a caller of this standing sees it. */
export const toChannel = (channel: ChannelRow, standing: Standing) => ({
  id: channel.id,
  name: channel.name,
  description: channel.description,
  isPrivate: channel.isPrivate,
  archivedAt: channel.archivedAt,
  createdAt: channel.createdAt,
  standing,
});

/**
 * The channels that somebody may read, by name, with the number of messages not read yet (100 at most)
 * and the snapshot (`pg_snapshot`) that they were counted in, so that who hears of messages meanwhile can
 * tell which of them are among these.
 */
export async function listChannels(user: CurrentUser) {
  const isAdmin = user.role === "admin";
  const rows = await db().$queryRaw<
    (ChannelRow & { myRole: ChannelRole | null } & Unread)[]
  >(Prisma.sql`
    select c.id, c.name, c.description, c.is_private as "isPrivate", c.archived_at as "archivedAt",
      c.created_at as "createdAt", m.role as "myRole",
      (select count(*)::int from (
        select 1 from messages x
        where x.channel_id = c.id
          and x.id > coalesce(r.last_message_id, ${firstIdAt(user.createdAt.getTime())}::uuid)
          and x.deleted_at is null and x.thread_id is null
          and x.user_id is distinct from ${user.id}::uuid
        limit ${MAX_UNREAD}
      ) unread) as "unreadCount",
      pg_current_snapshot()::text as "countedIn"
    from channels c
    left join channel_members m on m.channel_id = c.id and m.user_id = ${user.id}::uuid
    left join read_marks r on r.channel_id = c.id and r.user_id = ${user.id}::uuid
    where ${isAdmin} or not c.is_private or m.user_id is not null
    order by lower(c.name), c.id`);
  return rows.map(({ myRole, unreadCount, countedIn, ...channel }) => ({
    ...toChannel(channel, standingOf(user, myRole && { role: myRole })),
    unreadCount,
    countedIn,
  }));
}

/** Makes a channel; its creator becomes a manager of it. */
export async function createChannel(
  act: Act,
  user: CurrentUser,
  input: z.output<typeof channelSchema>,
) {
  const members = { create: { userId: user.id, role: "manager" as const } };
  return act.transaction(async (tx) => {
    const data = { id: newId(), createdById: user.id, ...input, members };
    const channel = await tx.channel.create({ data });
    await act.record(tx, "channel.created", subjectOf(channel));
    await publish(tx, { kind: "channel", channelId: channel.id });
    return toChannel(channel, standingOf(user, { role: "manager" }));
  });
}

type ChannelChanges = Partial<z.output<typeof channelSchema>> & { archivedAt?: Date | null };

/** Changes a channel that the user manages. */
export async function updateChannel(
  act: Act,
  user: CurrentUser,
  channelId: string,
  standing: Standing,
  data: ChannelChanges,
) {
  return act.transaction(async (tx) => {
    const [channel] = await tx.channel.updateManyAndReturn({
      where: { id: channelId, ...managedBy(user) },
      data,
    });
    if (channel === undefined) throw notFound("channel");
    await act.record(tx, actOf(data), subjectOf(channel), detailsOf(data));
    await publish(tx, { kind: "channel", channelId });
    return toChannel(channel, standing);
  });
}

const subjectOf = ({ id, name }: { id: string; name: string }) => ({
  kind: "channel" as const,
  id,
  name,
});

const detailsOf = ({ archivedAt: _, ...changes }: ChannelChanges) => {
  const fields = givenFields(changes);
  return fields.length === 0 ? {} : { fields };
};

function actOf({ archivedAt }: ChannelChanges): AuditAct {
  if (archivedAt === undefined) return "channel.updated";
  return archivedAt === null ? "channel.reopened" : "channel.archived";
}
