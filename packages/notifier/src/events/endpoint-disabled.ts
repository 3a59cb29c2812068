import { z } from "zod";
import type { Audience, EventType } from "./event-type.ts";

const schema = z.object({
  endpoint: z.object({ id: z.string(), name: z.string(), url: z.string() }),
  reason: z.string(),
});

/** Where each owner finds their endpoints. */
const SETTINGS: Record<Audience, string> = {
  workspace: "/admin/settings/webhooks",
  user: "/settings/webhooks",
};

/** Deliveries to an endpoint were given up. Its URL is the masked one. */
export const endpointDisabled: EventType<z.infer<typeof schema>> = {
  name: "endpoint_disabled",
  scope: "both",
  label: "An endpoint is switched off",
  schema,
  sample: {
    endpoint: {
      id: "0190a5f2-7c1e-7000-8000-000000000005",
      name: "Operations (Tidings test)",
      url: "https://hooks.example.com/…b2c4",
    },
    reason: "It has only failed for five days.",
  },
  toJson: ({ endpoint: { id, name, url }, reason }) => ({
    event: "endpoint_disabled",
    endpoint: { id, name, url },
    reason,
  }),
  describe: ({ endpoint, reason }, appUrl, audience) => ({
    title: `Nothing is sent to “${endpoint.name}” any more`,
    text: `${reason}\n${endpoint.url}`,
    link: { label: "Open the endpoints", url: appUrl + SETTINGS[audience] },
    tone: "bad",
  }),
};
