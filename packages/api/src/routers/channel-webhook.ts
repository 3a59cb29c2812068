import { z } from "zod";
import { channelManagerProcedure } from "../procedures.ts";
import { webhookSchema } from "../schemas.ts";
import {
  createWebhook,
  deleteWebhook,
  listWebhooks,
  rotateWebhook,
  updateWebhook,
} from "../services/channel-webhooks.ts";
import { listTroubles } from "../services/list-troubles.ts";
import { getPost, listPosts } from "../services/webhook-posts.ts";
import { replay, sendTest } from "../services/webhook-replays.ts";
import { router } from "../trpc.ts";

const webhookIdSchema = z.object({ webhookId: z.uuid() });
const postIdSchema = webhookIdSchema.extend({ postId: z.uuid() });

export const channelWebhookRouter = router({
  list: channelManagerProcedure.query(({ ctx, input }) => listWebhooks(ctx.user, input.channelId)),
  create: channelManagerProcedure
    .input(webhookSchema)
    .mutation(({ ctx, input }) => createWebhook(ctx.user, input.channelId, input)),
  update: channelManagerProcedure
    .input(webhookIdSchema.extend(webhookSchema.partial().shape))
    .mutation(({ ctx, input }) => updateWebhook(ctx.user, input.channelId, input.webhookId, input)),
  delete: channelManagerProcedure
    .input(webhookIdSchema)
    .mutation(({ ctx, input }) => deleteWebhook(ctx.user, input.channelId, input.webhookId)),
  rotate: channelManagerProcedure
    .input(webhookIdSchema)
    .mutation(({ ctx, input }) => rotateWebhook(ctx.user, input.channelId, input.webhookId)),
  troubles: channelManagerProcedure.query(({ ctx, input }) =>
    listTroubles(ctx.user, input.channelId),
  ),
  posts: channelManagerProcedure
    .input(webhookIdSchema)
    .query(({ ctx, input }) => listPosts(ctx.user, input.channelId, input.webhookId)),
  post: channelManagerProcedure
    .input(postIdSchema)
    .query(({ ctx, input: { channelId, webhookId, postId } }) =>
      getPost(ctx.user, channelId, webhookId, postId),
    ),
  replay: channelManagerProcedure
    .input(postIdSchema)
    .mutation(({ ctx, input: { channelId, webhookId, postId } }) =>
      replay(ctx.user, channelId, webhookId, postId),
    ),
  sendTest: channelManagerProcedure
    .input(webhookIdSchema)
    .mutation(({ ctx, input }) => sendTest(ctx.user, input.channelId, input.webhookId)),
});
