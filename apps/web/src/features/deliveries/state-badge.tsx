import { Badge } from "@/components/ui/badge";
import { DELIVERY_STATES } from "./delivery-states";
import type { ListedDelivery } from "./types";

/** How a delivery stands. One that is tried again says so, since its last attempt failed. */
export function StateBadge({ state, isRetrying }: Pick<ListedDelivery, "state" | "isRetrying">) {
  const pending = isRetrying ? "retrying" : "waiting";
  const { variant, label } = DELIVERY_STATES[state === "pending" ? pending : state];
  return <Badge variant={variant}>{label}</Badge>;
}
