import type { AppRouter } from "@tidings/api";
import type { inferRouterOutputs } from "@trpc/server";

type Outputs = inferRouterOutputs<AppRouter>;

export type Channel = Outputs["channel"]["get"];
export type ListedChannel = Outputs["channel"]["list"][number];
export type Member = Outputs["channel"]["members"][number];
