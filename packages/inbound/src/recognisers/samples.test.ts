import { expect, it } from "vitest";
import { azureDevOpsPayloads } from "../testing/payloads/azure-devops.ts";
import { circleCiPayloads } from "../testing/payloads/circleci.ts";
import { cloudEventsPayloads } from "../testing/payloads/cloudevents.ts";
import { cloudflarePayloads } from "../testing/payloads/cloudflare.ts";
import { dockerHubPayloads } from "../testing/payloads/docker-hub.ts";
import { harborPayloads } from "../testing/payloads/harbor.ts";
import { jenkinsPayloads } from "../testing/payloads/jenkins.ts";
import { jiraPayloads } from "../testing/payloads/jira.ts";
import { jsonPayloads } from "../testing/payloads/json.ts";
import { linearPayloads } from "../testing/payloads/linear.ts";
import { netlifyPayloads } from "../testing/payloads/netlify.ts";
import { standardWebhooksPayloads } from "../testing/payloads/standard-webhooks.ts";
import { stripePayloads } from "../testing/payloads/stripe.ts";
import { terraformPayloads } from "../testing/payloads/terraform.ts";
import { travisCiPayloads } from "../testing/payloads/travis-ci.ts";
import { trelloPayloads } from "../testing/payloads/trello.ts";
import { vercelPayloads } from "../testing/payloads/vercel.ts";
import { posted } from "../testing/posted.ts";
import { RECOGNISERS } from "./table.ts";

const SAMPLES = [
  azureDevOpsPayloads,
  circleCiPayloads,
  cloudEventsPayloads,
  cloudflarePayloads,
  dockerHubPayloads,
  harborPayloads,
  jenkinsPayloads,
  jiraPayloads,
  jsonPayloads,
  linearPayloads,
  netlifyPayloads,
  standardWebhooksPayloads,
  stripePayloads,
  terraformPayloads,
  travisCiPayloads,
  trelloPayloads,
  vercelPayloads,
].flat();

it.each(SAMPLES)("$sender: only its own recogniser knows $name", ({ sender, headers, json }) => {
  const post = posted(json, headers);
  const knowing = RECOGNISERS.filter((candidate) => candidate.recognises(post));
  expect(new Set(knowing.map(({ name }) => name))).toEqual(new Set([sender, "JSON"]));
});

it.each(["azure", "anything"])("nobody's payload is nobody's: %s", (title) => {
  const post = posted({ title, type: "x", action: "y", repository: {}, build: {}, event: {} });
  const knowing = RECOGNISERS.filter((candidate) => candidate.recognises(post));
  expect(knowing.map(({ name }) => name)).toEqual(["JSON"]);
});
