import { z } from "zod";
import { MAX_PAGE } from "../limits.ts";
import { onChannelMessages } from "../live/procedures.ts";
import {
  channelManagerProcedure,
  channelProcedure,
  channelWriterProcedure,
} from "../procedures.ts";
import { messageContentSchema } from "../schemas.ts";
import { viewPayload } from "../services/message-payload.ts";
import { listMessages } from "../services/message-reads.ts";
import { deleteMessage, editMessage, sendMessage } from "../services/messages.ts";
import { listThread } from "../services/threads.ts";
import { router } from "../trpc.ts";

const DEFAULT_PAGE = 50;

const pageSchema = z.object({
  cursor: z
    .uuid()
    .nullish()
    .transform((cursor) => cursor ?? undefined),
  limit: z.int().min(1).max(MAX_PAGE).default(DEFAULT_PAGE),
});
const messageIdSchema = z.object({ messageId: z.uuid() });
const contentSchema = z.object({ content: messageContentSchema });

export const messageRouter = router({
  list: channelProcedure
    .input(pageSchema)
    .query(({ ctx, input }) => listMessages(ctx.user, input.channelId, input)),
  thread: channelProcedure
    .input(messageIdSchema.extend(pageSchema.shape))
    .query(({ ctx, input }) => listThread(ctx.user, input)),
  /** What a webhook's message was made of. */
  payload: channelManagerProcedure
    .input(messageIdSchema)
    .query(({ ctx, input }) => viewPayload(ctx.user, input.channelId, input.messageId)),
  send: channelWriterProcedure
    .input(contentSchema.extend({ threadId: z.uuid().optional() }))
    .mutation(({ ctx, input }) => sendMessage(ctx.user, input)),
  edit: channelWriterProcedure
    .input(messageIdSchema.extend(contentSchema.shape))
    .mutation(({ ctx, input }) =>
      editMessage(ctx.user, input.channelId, input.messageId, input.content),
    ),
  delete: channelWriterProcedure
    .input(messageIdSchema)
    .mutation(({ ctx, input }) =>
      deleteMessage(ctx.act, ctx.user, ctx.standing, ctx.channel, input.messageId),
    ),
  onEvent: onChannelMessages,
});
