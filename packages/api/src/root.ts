import { accountRouter } from "./routers/account.ts";
import { adminRouter } from "./routers/admin.ts";
import { auditRouter } from "./routers/audit.ts";
import { channelRouter } from "./routers/channel.ts";
import { channelWebhookRouter } from "./routers/channel-webhook.ts";
import { chatRouter } from "./routers/chat.ts";
import { deliveryRouter } from "./routers/delivery.ts";
import { endpointRouter, workspaceEndpointRouter } from "./routers/endpoint.ts";
import { messageRouter } from "./routers/message.ts";
import { presenceRouter } from "./routers/presence.ts";
import { createCallerFactory, router } from "./trpc.ts";

/** Table of contents: one router per resource, in a file of its name. */
export const appRouter = router({
  account: accountRouter,
  admin: adminRouter,
  audit: auditRouter,
  channel: channelRouter,
  channelWebhook: channelWebhookRouter,
  chat: chatRouter,
  delivery: deliveryRouter,
  endpoint: endpointRouter,
  message: messageRouter,
  presence: presenceRouter,
  workspaceEndpoint: workspaceEndpointRouter,
});

export type AppRouter = typeof appRouter;

export const createCaller = createCallerFactory(appRouter);
