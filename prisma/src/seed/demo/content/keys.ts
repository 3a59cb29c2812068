/** Who and what the demo is made of, by the names that its scripts use. */

export type PersonKey =
  | "ada"
  | "grace"
  | "mateus"
  | "yuki"
  | "priyanka"
  | "soren"
  | "leila"
  | "tomasz";

export type ChannelKey =
  | "general"
  | "deployments"
  | "alerts"
  | "support"
  | "releases"
  | "incident"
  | "winter";

export type WebhookKey =
  | "actions"
  | "jenkins"
  | "grafana"
  | "sentry"
  | "kuma"
  | "stripe"
  | "form"
  | "notes"
  | "tides"
  | "n8n";
