/** How a delivery stands, as it is written for people. */
export const DELIVERY_STATES = {
  pending: { label: "Waiting", variant: "primary" },
  delivered: { label: "Delivered", variant: "success" },
  failed: { label: "Failed", variant: "destructive" },
  cancelled: { label: "Cancelled", variant: "default" },
} as const;
