import { db } from "@tidings/prisma";
import { z } from "zod";
import { onWorkspaceNews } from "../live/procedures.ts";
import { authedProcedure, channelManagerProcedure, channelProcedure } from "../procedures.ts";
import { channelSchema, searchSchema } from "../schemas.ts";
import { PRIVATE_ACT } from "../services/audit/act.ts";
import { createChannel, listChannels, toChannel, updateChannel } from "../services/channels.ts";
import { findCandidates, listMembers, removeMember, setMember } from "../services/members.ts";
import { findReaders } from "../services/mentions/readers.ts";
import { markRead, readMarkOf } from "../services/messages.ts";
import { router } from "../trpc.ts";

const userIdSchema = z.object({ userId: z.uuid() });

export const channelRouter = router({
  list: authedProcedure.query(({ ctx }) => listChannels(ctx.user)),
  create: authedProcedure
    .input(channelSchema)
    .mutation(({ ctx, input }) => createChannel(ctx.act, ctx.user, input)),
  get: channelProcedure.query(async ({ ctx }) => ({
    ...toChannel(ctx.channel, ctx.standing),
    readUpTo: await readMarkOf(ctx.user, ctx.channel.id),
  })),
  update: channelManagerProcedure
    .input(channelSchema.partial())
    .mutation(({ ctx, input: { channelId, ...changes } }) =>
      updateChannel(ctx.act, ctx.user, channelId, ctx.standing, changes),
    ),
  archive: channelManagerProcedure
    .input(z.object({ isArchived: z.boolean().default(true) }))
    .mutation(({ ctx, input }) =>
      updateChannel(ctx.act, ctx.user, input.channelId, ctx.standing, {
        archivedAt: input.isArchived ? (ctx.channel.archivedAt ?? new Date()) : null,
      }),
    ),
  members: channelProcedure.query(({ input }) => listMembers(input.channelId)),
  /** Whom a message may mention: others who can read the channel, by a part of their name. */
  mentionable: channelProcedure
    .input(z.object({ query: searchSchema }))
    .query(({ ctx, input: { channelId, query } }) =>
      findReaders(db(), { channelId, query, except: ctx.user.id }),
    ),
  memberCandidates: channelManagerProcedure
    .input(z.object({ query: searchSchema }))
    .query(({ input }) => findCandidates(input.channelId, input.query)),
  setMember: channelManagerProcedure
    .input(userIdSchema.extend({ role: z.enum(["manager", "member"]) }))
    .mutation(({ ctx, input }) => setMember(ctx.act, ctx.channel, input.userId, input.role)),
  removeMember: channelManagerProcedure
    .input(userIdSchema)
    .mutation(({ ctx, input }) => removeMember(ctx.act, ctx.channel, input.userId)),
  leave: channelProcedure.mutation(({ ctx }) =>
    removeMember(PRIVATE_ACT, ctx.channel, ctx.user.id),
  ),
  markRead: channelProcedure
    .input(z.object({ messageId: z.uuid() }))
    .mutation(({ ctx, input }) => markRead(ctx.user, input.channelId, input.messageId)),
  onEvent: onWorkspaceNews,
});
