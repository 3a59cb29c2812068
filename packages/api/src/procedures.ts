import { db } from "@tidings/prisma";
import { z } from "zod";
import { forbidden, notFound, unauthorized } from "./errors.ts";
import { may, type Right, type Standing, standingOf } from "./permissions.ts";
import { AuditedAct } from "./services/audit/act.ts";
import { mayDeliverToUsers, USER_WEBHOOKS_OFF } from "./services/user-webhooks.ts";
import { baseProcedure } from "./trpc.ts";

/** For anybody, signed in or not. */
export const publicProcedure = baseProcedure;

/** For anybody signed in, those waiting for an admin included: their own account. */
export const sessionProcedure = publicProcedure.use(({ ctx: { user }, next }) => {
  if (user === null) throw unauthorized();
  return next({ ctx: { user, standing: standingOf(user) } });
});

/** For those who may use the workspace; what they do to what is common can be written down by `act`. */
export const authedProcedure = sessionProcedure.use(({ ctx, next }) => {
  assertMay(ctx.standing, "workspace.use");
  return next({ ctx: { ...ctx, act: new AuditedAct(ctx.user, ctx.address) } });
});

/** For people's own webhooks; refuses everybody while an admin has switched them off. */
export const userWebhookProcedure = authedProcedure.use(async ({ ctx, next }) => {
  if (!(await mayDeliverToUsers())) throw forbidden(USER_WEBHOOKS_OFF);
  return next({ ctx });
});

/** For admins; a mutation leaves an audit entry. */
export const adminProcedure = authedProcedure.use(async ({ ctx, next, ...call }) => {
  assertMay(ctx.standing, "workspace.administer");
  return assertRecorded(ctx.act, call, await next({ ctx }));
});

/** Takes the `channelId`; for those who may read the channel, which stands in the context. */
export const channelProcedure = authedProcedure
  .input(z.object({ channelId: z.uuid() }))
  .use(async ({ ctx, input, next }) => {
    const found = await db().channel.findUnique({
      where: { id: input.channelId },
      include: { members: { where: { userId: ctx.user.id } } },
    });
    if (found === null) throw notFound("channel");
    const { members, ...channel } = found;
    const standing = standingOf(ctx.user, members[0]);
    if (!may(standing, "channel.read", channel.isPrivate)) throw notFound("channel");
    return next({ ctx: { ...ctx, standing, channel } });
  });

/** For those who may write into the channel; nobody may once it is archived. */
export const channelWriterProcedure = channelProcedure.use(({ ctx, next }) => {
  assertMay(ctx.standing, "channel.write", ctx.channel.isPrivate);
  if (ctx.channel.archivedAt !== null) {
    throw forbidden("This channel is archived: it can be read, not written to.");
  }
  return next({ ctx });
});

/** For the channel's managers and for admins; a mutation leaves an audit entry. */
export const channelManagerProcedure = channelProcedure.use(async ({ ctx, next, ...call }) => {
  assertMay(ctx.standing, "channel.manage", ctx.channel.isPrivate);
  return assertRecorded(ctx.act, call, await next({ ctx }));
});

/** Takes the `chatId`; a chat is open to its owner alone, and nobody else learns that it exists. */
export const chatProcedure = authedProcedure
  .input(z.object({ chatId: z.uuid() }))
  .use(async ({ ctx, input, next }) => {
    const where = { id: input.chatId, userId: ctx.user.id };
    const chat = await db().chat.findFirst({ where });
    if (chat === null) throw notFound("chat");
    return next({ ctx: { ...ctx, chat } });
  });

const REFUSALS: Partial<Record<Right, string>> = {
  "workspace.use": "An admin has to let you in first.",
  "workspace.administer": "Only admins may do this.",
  "channel.manage": "Only the channel's managers and admins may do this.",
};

interface Call {
  type: string;
  path: string;
  meta: { leavesNoEntry?: string } | undefined;
}

/** A mutation that went around `act` is a fault, which its row of the permission matrix finds. */
function assertRecorded<T extends { ok: boolean }>(
  act: AuditedAct,
  { type, path, meta }: Call,
  result: T,
): T {
  const needsEntry = type === "mutation" && meta?.leavesNoEntry === undefined;
  if (result.ok && needsEntry && !act.isRecorded) throw new Error(`${path} left no audit entry.`);
  return result;
}

function assertMay(standing: Standing, right: Right, isPrivate = false): void {
  if (!may(standing, right, isPrivate)) {
    throw forbidden(REFUSALS[right] ?? "You have no right to do this.");
  }
}
