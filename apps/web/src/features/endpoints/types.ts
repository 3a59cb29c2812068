import type { AppRouter } from "@tidings/api";
import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server";

type Outputs = inferRouterOutputs<AppRouter>["endpoint"];

export type Endpoint = Outputs["list"][number];
export type EndpointOptions = Outputs["options"];
export type EndpointStatus = Endpoint["status"];
export type TestResult = Outputs["test"];
export type EndpointValues = inferRouterInputs<AppRouter>["endpoint"]["create"];

/** Whose endpoints: the workspace's, which admins manage, or one's own. */
export type Owner = "workspace" | "me";
