import type { JsonObject } from "../../parsed-post.ts";
import type { Sample } from "./sample.ts";

const installation = { uuid: "a8e5d37a-696c-4c54-adb5-b3f28d64c7de" };
const ada = { type: "user", id: 1, name: "Ada" };
const application = { type: "application", id: "sentry", name: "Sentry" };

const sample = (
  resource: string,
  action: string,
  data: JsonObject,
  actor: JsonObject = ada,
): Sample => ({
  name: `${resource} ${action}`,
  sender: "Sentry",
  headers: { "sentry-hook-resource": resource },
  json: { action, installation, data, actor },
});

const issue = {
  id: "1170820242",
  shortId: "SHOP-9",
  title: "ReferenceError: x is not defined",
  culprit: "?(runner)",
  level: "error",
  status: "unresolved",
  substatus: "new",
  count: "3",
  userCount: 2,
  permalink: null,
  web_url: "https://acme.sentry.io/issues/1170820242/",
  firstSeen: "2026-01-02T03:04:05.678Z",
  lastSeen: "2026-01-02T03:05:05.678Z",
  assignedTo: { type: "team", id: "4", name: "web" },
  project: { id: "1", name: "Shop", slug: "shop" },
};

const event = {
  event_id: "e4874d664c3540c1a32eab185f12c5ab",
  title: "ReferenceError: x is not defined",
  message: "",
  culprit: "?(runner)",
  level: "error",
  platform: "javascript",
  datetime: "2026-01-02T03:04:05.678Z",
  metadata: { type: "ReferenceError", value: "x is not defined" },
  tags: [
    ["environment", "prod"],
    ["level", "error"],
  ],
  release: "1.2.3",
  web_url: "https://acme.sentry.io/issues/1170820242/events/e4874/",
};

export const sentryPayloads: Sample[] = [
  sample("issue", "created", { issue }, application),
  sample("issue", "assigned", { issue }),
  sample("issue", "resolved", { issue: { ...issue, status: "resolved", substatus: null } }),
  sample("event_alert", "triggered", { event, triggered_rule: "Page us" }, application),
  sample("error", "created", { error: event }, application),
  sample(
    "metric_alert",
    "critical",
    {
      description_text: "1000 events in the last 10 minutes\\nFilter: level:error",
      description_title: "Critical: Too many errors",
      metric_alert: {
        alert_rule: { name: "Too many errors", aggregate: "count()", query: "level:error" },
        date_closed: null,
        date_detected: "2026-01-02T03:04:05.678Z",
        projects: ["shop"],
        title: "Sacred Marmot",
      },
      web_url: "https://acme.sentry.io/alerts/1/",
    },
    application,
  ),
  sample("comment", "created", {
    comment: "Looks **bad**",
    project_slug: "shop",
    comment_id: 12,
    issue_id: 100,
    timestamp: "2026-01-02T03:04:05.678Z",
  }),
  sample("installation", "created", {
    installation: { status: "pending", organization: { slug: "acme" }, app: { slug: "tidings" } },
  }),
  sample("seer", "root_cause_completed", { run_id: 5 }),
  {
    name: "plugin",
    sender: "Sentry",
    json: {
      id: "4218258981",
      project: "shop",
      project_name: "Shop",
      project_slug: "shop",
      logger: null,
      level: "error",
      culprit: "shop.views in index",
      message: "This is an example",
      url: "https://acme.sentry.io/issues/4218258981/",
      triggering_rules: [],
      event: {
        event_id: "4dc4",
        environment: "prod",
        platform: "python",
        timestamp: 1767323045.678,
      },
    },
  },
];
