import type { AppRouter } from "@tidings/api";
import type { inferRouterOutputs } from "@trpc/server";
import type { ShownState } from "./delivery-states.ts";

type Outputs = inferRouterOutputs<AppRouter>["delivery"];

export type ListedDelivery = Outputs["list"]["items"][number];
export type Delivery = Outputs["get"];
export type Attempt = Delivery["attempts"][number];
export type Problem = Outputs["problems"][number];

/** What narrows the list of deliveries. */
export interface DeliveryFilter {
  endpointId?: string | undefined;
  event?: string | undefined;
  status?: ShownState | undefined;
}
