/** How a delivery stands, as it is written for people: on its badge, and where the list is narrowed. */
export const DELIVERY_STATES = {
  waiting: { label: "Waiting", variant: "primary" },
  retrying: { label: "Retrying", variant: "warning" },
  delivered: { label: "Delivered", variant: "success" },
  failed: { label: "Failed", variant: "destructive" },
  cancelled: { label: "Cancelled", variant: "default" },
} as const;

export type ShownState = keyof typeof DELIVERY_STATES;
