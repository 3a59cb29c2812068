import { alertmanager } from "./alertmanager.ts";
import { awsSns } from "./aws-sns.ts";
import { azureDevOps } from "./azure-devops.ts";
import { betterStack } from "./better-stack.ts";
import { bitbucket } from "./bitbucket/index.ts";
import { circleCi } from "./circleci.ts";
import { cloudEvents } from "./cloudevents/cloudevents.ts";
import { cloudflare } from "./cloudflare.ts";
import { content } from "./content.ts";
import { datadog } from "./datadog.ts";
import { discord } from "./discord/discord.ts";
import { dockerHub } from "./docker-hub.ts";
import { forgejo, gitea, gogs } from "./gitea.ts";
import { github } from "./github/index.ts";
import { gitlab } from "./gitlab/index.ts";
import { grafana } from "./grafana.ts";
import { grafanaLegacy } from "./grafana-legacy.ts";
import { harbor } from "./harbor.ts";
import { healthchecks } from "./healthchecks.ts";
import { jenkins } from "./jenkins.ts";
import { jira } from "./jira/jira.ts";
import { json } from "./json.ts";
import { linear } from "./linear/linear.ts";
import { netdata } from "./netdata.ts";
import { netlify } from "./netlify.ts";
import { newRelic } from "./new-relic.ts";
import { pagerduty } from "./pagerduty.ts";
import { pingdom } from "./pingdom.ts";
import { plainText } from "./plain-text.ts";
import { prometheus } from "./prometheus.ts";
import type { Recogniser } from "./recogniser.ts";
import { sentry } from "./sentry/sentry.ts";
import { mattermost } from "./slack/mattermost.ts";
import { rocketChat } from "./slack/rocket-chat.ts";
import { slack } from "./slack/slack.ts";
import { slackAddress } from "./slack/slack-address.ts";
import { standardWebhooks } from "./standard-webhooks.ts";
import { statuspage } from "./statuspage.ts";
import { stripe } from "./stripe/stripe.ts";
import { terraform } from "./terraform.ts";
import { travisCi } from "./travis-ci.ts";
import { trello } from "./trello.ts";
import { uptimeKuma } from "./uptime-kuma.ts";
import { uptimeRobot } from "./uptime-robot.ts";
import { vercel } from "./vercel.ts";
import { zabbix } from "./zabbix.ts";

/**
 * Whose payloads are understood; the first that recognises a post makes its message. What stands before
 * another takes what both would know.
 */
export const RECOGNISERS: readonly Recogniser[] = [
  // Before plain text: a binary event may carry it, and Amazon says that its JSON is it.
  cloudEvents,
  awsSns,
  plainText,

  // What the address tells.
  slackAddress,

  // What a header of the sender's own tells apart.
  // Forgejo sends the headers of Gitea as well, Gitea those of Gogs, and all of them those of GitHub.
  forgejo,
  gitea,
  gogs,
  github,
  gitlab,
  bitbucket,
  sentry,
  pagerduty,
  circleCi,
  linear,
  netlify,
  stripe,
  vercel,
  standardWebhooks,

  // What its shape tells apart, the most particular first.
  grafana,
  alertmanager,
  prometheus,
  grafanaLegacy,
  statuspage,
  pingdom,
  uptimeRobot,
  uptimeKuma,
  newRelic,
  datadog,
  zabbix,
  healthchecks,
  betterStack,
  netdata,
  azureDevOps,
  cloudflare,
  dockerHub,
  harbor,
  jenkins,
  jira,
  terraform,
  travisCi,
  trello,
  discord,
  mattermost,
  rocketChat,
  slack,

  // Whatever is left.
  content,
  json,
];
