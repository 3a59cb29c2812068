import type { AppRouter } from "@tidings/api";
import type { inferRouterOutputs } from "@trpc/server";

export type ChannelWebhook = inferRouterOutputs<AppRouter>["channelWebhook"]["list"][number];
