import type { ChannelKey, PersonKey, WebhookKey } from "./keys.ts";

export interface Webhook {
  channel: ChannelKey;
  name: string;
  createdBy: PersonKey;
  /** A file in `pictures/`. */
  picture?: string;
  /** What it was called until the morning of a working day. */
  before?: { daysAgo: number; name: string };
  /** How many working days ago it was deleted. */
  deletedDaysAgo?: number;
}

/** Who posts from outside. The key is the author in `conversations/`. */
export const WEBHOOKS: Record<WebhookKey, Webhook> = {
  actions: {
    channel: "deployments",
    name: "GitHub Actions",
    createdBy: "priyanka",
    picture: "pipeline",
  },
  jenkins: {
    channel: "deployments",
    name: "Jenkins",
    createdBy: "ada",
    picture: "butler",
    deletedDaysAgo: 12,
  },
  grafana: { channel: "alerts", name: "Grafana", createdBy: "priyanka", picture: "gauges" },
  sentry: { channel: "alerts", name: "Sentry", createdBy: "priyanka", picture: "beetle" },
  kuma: {
    channel: "alerts",
    name: "Uptime Kuma",
    createdBy: "priyanka",
    picture: "pulse",
    before: { daysAgo: 8, name: "uptime-test-2-final" },
  },
  stripe: { channel: "support", name: "Stripe", createdBy: "soren", picture: "payments" },
  form: { channel: "support", name: "Contact form", createdBy: "soren", picture: "envelope" },
  notes: { channel: "releases", name: "Release notes", createdBy: "ada", picture: "tag" },
  tides: { channel: "general", name: "Tide table", createdBy: "ada", picture: "tide" },
  n8n: { channel: "general", name: "n8n (trial)", createdBy: "grace" },
};
