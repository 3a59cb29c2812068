import type { AppRouter } from "@tidings/api";
import type { inferRouterOutputs } from "@trpc/server";

type Outputs = inferRouterOutputs<AppRouter>["chat"];

export type Chat = Outputs["get"];
export type ListedChat = Outputs["list"]["items"][number];
export type ChatMessage = Chat["messages"][number];
