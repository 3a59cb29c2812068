import type { AppRouter } from "@tidings/api";
import type { inferRouterOutputs } from "@trpc/server";

type Outputs = inferRouterOutputs<AppRouter>["channelWebhook"];

export type Rules = Outputs["rules"];
export type SignatureScheme = Outputs["signatureSchemes"][number];
export type CapturedPost = Outputs["posts"][number];

/** Names one webhook to the API. */
export interface WebhookIds {
  channelId: string;
  webhookId: string;
}
