import { log } from "@tidings/config";
import type { Draft } from "../message/draft.ts";
import { finishMessage, type Recognised } from "../message/finish-message.ts";
import type { ParsedPost } from "../parsed-post.ts";
import { Refusal } from "../refusal.ts";
import { alertmanager } from "./alertmanager.ts";
import { awsSns } from "./aws-sns.ts";
import { betterStack } from "./better-stack.ts";
import { content, isOwnForm } from "./content.ts";
import { datadog } from "./datadog.ts";
import { grafana } from "./grafana.ts";
import { grafanaLegacy } from "./grafana-legacy.ts";
import { healthchecks } from "./healthchecks.ts";
import { json } from "./json.ts";
import { netdata } from "./netdata.ts";
import { newRelic } from "./new-relic.ts";
import { pagerduty } from "./pagerduty.ts";
import { pingdom } from "./pingdom.ts";
import { plainText } from "./plain-text.ts";
import { prometheus } from "./prometheus.ts";
import type { Recogniser } from "./recogniser.ts";
import { sentry } from "./sentry/sentry.ts";
import { statuspage } from "./statuspage.ts";
import { uptimeKuma } from "./uptime-kuma.ts";
import { uptimeRobot } from "./uptime-robot.ts";
import { zabbix } from "./zabbix.ts";

/** Whose payloads are understood; the first that recognises a post makes its message. */
export const RECOGNISERS: readonly Recogniser[] = [
  // Says JSON to be plain text.
  awsSns,
  plainText,
  // What a header of the sender's own tells apart.
  sentry,
  pagerduty,
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
  // Whatever is left.
  content,
  json,
];

/** What a post says, and which recogniser knew it. */
export interface Recognition {
  message: Recognised | Refusal;
  /** A recogniser's name. */
  sender: string;
}

/** Reads a post by the first recogniser that knows it. */
export function recognise(post: ParsedPost): Recognition {
  const recogniser = find(post);
  const draft = draftOf(recogniser, post);
  if (draft instanceof Refusal) return { message: draft, sender: recogniser.name };
  const message = finishMessage(draft) ?? (post.json && finishMessage(json.toDraft(post) as Draft));
  return { message: message ?? new Refusal("empty_content"), sender: recogniser.name };
}

function find(post: ParsedPost): Recogniser {
  if (post.json !== null && isOwnForm(post.json)) return content;
  return RECOGNISERS.find((candidate) => candidate.recognises(post)) ?? json;
}

/** A mistake of a recogniser's shows the payload as it is instead of losing it. */
function draftOf(recogniser: Recogniser, post: ParsedPost): Draft | Refusal {
  try {
    return recogniser.toDraft(post);
  } catch (error) {
    log().error({ err: error, recogniser: recogniser.name }, "a recogniser failed");
    return json.toDraft(post) as Draft;
  }
}
