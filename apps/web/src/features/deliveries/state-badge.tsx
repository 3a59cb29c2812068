import { Badge } from "@/components/ui/badge";
import { DELIVERY_STATES } from "./delivery-states";
import type { ListedDelivery } from "./types";

/** How a delivery stands. One that is tried again says so, since its last attempt failed. */
export function StateBadge({
  state,
  attemptCount,
}: Pick<ListedDelivery, "state" | "attemptCount">) {
  if (state === "pending" && attemptCount > 0) return <Badge variant="warning">Retrying</Badge>;
  const { variant, label } = DELIVERY_STATES[state];
  return <Badge variant={variant}>{label}</Badge>;
}
