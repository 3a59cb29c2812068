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
import { router } from "../trpc.ts";

const webhookIdSchema = z.object({ webhookId: z.uuid() });

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
});
