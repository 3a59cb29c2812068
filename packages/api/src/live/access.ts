import { db } from "@tidings/prisma";
import { loadUser, type Session } from "../context.ts";
import { forbidden, notFound, unauthorized } from "../errors.ts";
import { may, standingOf } from "../permissions.ts";
import { visibleTo } from "../visibility.ts";
import type { Shown } from "./hub.ts";

/**
 * What a listener may see at this moment.
 * @throws {DomainError} UNAUTHORIZED, FORBIDDEN or NOT_FOUND, as a procedure would answer.
 */
export async function loadAccess(session: Session | null, { channelId, chatId }: Shown) {
  const user = await loadUser(session);
  if (user === null) throw unauthorized();
  if (!may(standingOf(user), "workspace.use")) throw forbidden("An admin has to let you in first.");
  const channels = await db().channel.findMany({ where: visibleTo(user), select: { id: true } });
  const visible = new Set(channels.map(({ id }) => id));
  if (channelId !== undefined && !visible.has(channelId)) throw notFound("channel");
  if (chatId !== undefined) await assertOwnChat(user.id, chatId);
  return { visible, isAdmin: user.role === "admin" };
}

async function assertOwnChat(userId: string, chatId: string): Promise<void> {
  const chat = await db().chat.findFirst({ where: { id: chatId, userId }, select: { id: true } });
  if (chat === null) throw notFound("chat");
}

/** The database's clock in milliseconds: what positions in the stream are counted in. */
export async function databaseTime(): Promise<number> {
  const [clock] = await db().$queryRaw<[{ now: Date }]>`select now() as now`;
  return clock.now.getTime();
}
