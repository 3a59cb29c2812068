import type { AppRouter } from "@tidings/api";
import type { inferRouterOutputs } from "@trpc/server";

type Outputs = inferRouterOutputs<AppRouter>["channelWebhook"];

export type ChannelWebhook = Outputs["list"][number];
export type Trouble = NonNullable<ChannelWebhook["trouble"]>;
/** A post as the list has it, without its headers and body. */
export type ListedPost = Outputs["posts"][number];
export type OpenPost = Outputs["post"];

/** The parts of a webhook's panel. */
export type WebhookTab = "setup" | "posts" | "rules";

/** Asks for a template that begins with a post; each asking is an object of its own. */
export interface TemplateStart {
  postId: string;
}

export interface WebhookTarget {
  channelId: string;
  webhookId: string;
}
