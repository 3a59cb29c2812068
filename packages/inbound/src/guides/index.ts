import { alertmanager } from "./alertmanager.ts";
import { curl } from "./curl.ts";
import { discord } from "./discord.ts";
import { github } from "./github.ts";
import { githubActions } from "./github-actions.ts";
import { gitlab } from "./gitlab.ts";
import { grafana } from "./grafana.ts";
import type { Guide } from "./guide.ts";
import { jenkins } from "./jenkins.ts";
import { n8n } from "./n8n.ts";
import { pagerDuty } from "./pagerduty.ts";
import { python } from "./python.ts";
import { sentry } from "./sentry.ts";
import { slack } from "./slack.ts";
import { uptimeKuma } from "./uptime-kuma.ts";
import { zapier } from "./zapier.ts";

export { type Guide, type Snippet, stepsOf } from "./guide.ts";

/** How to set senders up: for whoever manages a webhook, and for the pages in `docs/senders`. Pure words. */
export const GUIDES: readonly Guide[] = [
  curl,
  python,
  github,
  githubActions,
  gitlab,
  grafana,
  alertmanager,
  jenkins,
  uptimeKuma,
  n8n,
  zapier,
  slack,
  discord,
  sentry,
  pagerDuty,
];
