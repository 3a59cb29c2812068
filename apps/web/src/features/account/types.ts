import type { AppRouter } from "@tidings/api";
import type { inferRouterOutputs } from "@trpc/server";

export type Account = inferRouterOutputs<AppRouter>["account"]["me"];
