import { log } from "@tidings/config";
import type { Draft } from "../message/draft.ts";
import { finishMessage, type Recognised } from "../message/finish-message.ts";
import type { ParsedPost } from "../parsed-post.ts";
import { Refusal } from "../refusal.ts";
import { azureDevOps } from "./azure-devops.ts";
import { bitbucket } from "./bitbucket/index.ts";
import { circleCi } from "./circleci.ts";
import { cloudEvents } from "./cloudevents/cloudevents.ts";
import { cloudflare } from "./cloudflare.ts";
import { content, isOwnForm } from "./content.ts";
import { discord } from "./discord/discord.ts";
import { dockerHub } from "./docker-hub.ts";
import { forgejo, gitea, gogs } from "./gitea.ts";
import { github } from "./github/index.ts";
import { gitlab } from "./gitlab/index.ts";
import { harbor } from "./harbor.ts";
import { jenkins } from "./jenkins.ts";
import { jira } from "./jira/jira.ts";
import { json } from "./json.ts";
import { linear } from "./linear/linear.ts";
import { netlify } from "./netlify.ts";
import { plainText } from "./plain-text.ts";
import type { Recogniser } from "./recogniser.ts";
import { mattermost } from "./slack/mattermost.ts";
import { rocketChat } from "./slack/rocket-chat.ts";
import { slack } from "./slack/slack.ts";
import { slackAddress } from "./slack/slack-address.ts";
import { standardWebhooks } from "./standard-webhooks.ts";
import { stripe } from "./stripe/stripe.ts";
import { terraform } from "./terraform.ts";
import { travisCi } from "./travis-ci.ts";
import { trello } from "./trello.ts";
import { vercel } from "./vercel.ts";

/** Whose payloads are understood; the first that recognises a post makes its message. */
export const RECOGNISERS: readonly Recogniser[] = [
  // Before plain text, which is one of the things that an event may carry.
  cloudEvents,
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
  circleCi,
  linear,
  netlify,
  stripe,
  vercel,
  standardWebhooks,

  // What its shape tells apart, the most particular first.
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
