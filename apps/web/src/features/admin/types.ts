import type { AppRouter } from "@tidings/api";
import type { inferRouterOutputs } from "@trpc/server";

type Outputs = inferRouterOutputs<AppRouter>["admin"];

export type User = Outputs["users"][number];
export type Settings = Outputs["settings"];
