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
import { setFilter, setSignature, setTemplate } from "../services/webhook-rules/change.ts";
import { previewOf } from "../services/webhook-rules/preview.ts";
import { listSignatureSchemes, readRules } from "../services/webhook-rules/read.ts";
import { router } from "../trpc.ts";
import {
  filterSchema,
  previewSchema,
  signatureSchema,
  templateSchema,
} from "../webhook-rules-schemas.ts";

const webhookIdSchema = z.object({ webhookId: z.uuid() });
const postIdSchema = webhookIdSchema.extend({ postId: z.uuid() });

export const channelWebhookRouter = router({
  list: channelManagerProcedure.query(({ ctx, input }) => listWebhooks(ctx.user, input.channelId)),
  create: channelManagerProcedure
    .input(webhookSchema)
    .mutation(({ ctx, input }) => createWebhook(ctx.act, ctx.user, input.channelId, input)),
  update: channelManagerProcedure
    .input(webhookIdSchema.extend(webhookSchema.partial().shape))
    .mutation(({ ctx, input }) =>
      updateWebhook(ctx.act, ctx.user, input.channelId, input.webhookId, input),
    ),
  delete: channelManagerProcedure
    .input(webhookIdSchema)
    .mutation(({ ctx, input }) =>
      deleteWebhook(ctx.act, ctx.user, input.channelId, input.webhookId),
    ),
  rotate: channelManagerProcedure
    .input(webhookIdSchema)
    .mutation(({ ctx, input }) =>
      rotateWebhook(ctx.act, ctx.user, input.channelId, input.webhookId),
    ),
  signatureSchemes: channelManagerProcedure.query(listSignatureSchemes),
  rules: channelManagerProcedure
    .input(webhookIdSchema)
    .query(({ ctx, input }) => readRules(ctx.user, input.channelId, input.webhookId)),
  setSignature: channelManagerProcedure
    .input(webhookIdSchema.extend({ signature: signatureSchema }))
    .mutation(({ ctx, input }) =>
      setSignature(ctx.act, ctx.user, input.channelId, input.webhookId, input.signature),
    ),
  setFilter: channelManagerProcedure
    .input(webhookIdSchema.extend({ filter: filterSchema }))
    .mutation(({ ctx, input }) =>
      setFilter(ctx.act, ctx.user, input.channelId, input.webhookId, input.filter),
    ),
  setTemplate: channelManagerProcedure
    .input(webhookIdSchema.extend({ template: templateSchema }))
    .mutation(({ ctx, input }) =>
      setTemplate(ctx.act, ctx.user, input.channelId, input.webhookId, input.template),
    ),
  /** Changes nothing; a mutation because a template and a body are too long for an address. */
  previewTemplate: channelManagerProcedure
    .meta({ leavesNoEntry: "It only shows what a template would make." })
    .input(webhookIdSchema.extend(previewSchema.shape))
    .mutation(({ ctx, input }) => previewOf(ctx.user, input.channelId, input.webhookId, input)),
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
    .meta({ leavesNoEntry: "It posts a message, which stands in the channel." })
    .input(postIdSchema)
    .mutation(({ ctx, input: { channelId, webhookId, postId } }) =>
      replay(ctx.user, channelId, webhookId, postId),
    ),
  sendTest: channelManagerProcedure
    .meta({ leavesNoEntry: "It posts a message, which stands in the channel." })
    .input(webhookIdSchema)
    .mutation(({ ctx, input }) => sendTest(ctx.user, input.channelId, input.webhookId)),
});
