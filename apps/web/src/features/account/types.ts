import type { AppRouter } from "@tidings/api";
import type { inferRouterOutputs } from "@trpc/server";

type Outputs = inferRouterOutputs<AppRouter>["account"];

export type Account = Outputs["me"];
export type NotificationWebhook = Outputs["notificationWebhook"];
