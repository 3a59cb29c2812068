import {
  accepted,
  CHANNEL_ARCHIVED,
  DROPPED,
  ok,
  rateLimited,
  refused,
  SLACK_OK,
  UNAUTHORIZED,
  UNAVAILABLE,
} from "./answers.ts";
import type { Arrival } from "./arrival.ts";
import type { Answer, Post } from "./post.ts";
import type { Reading } from "./read-post.ts";
import { Refusal } from "./refusal.ts";
import { Repeated, type Verdict } from "./store/candidate.ts";
import type { ChangeVerdict } from "./store/change-message.ts";

const UNKNOWN_THREAD = refused(new Refusal("unknown_thread"));
const UNKNOWN_MESSAGE = refused(new Refusal("unknown_message"));

/** What a post is answered with, once the database has spoken. */
export function answerTo(
  arrival: Arrival,
  reading: Reading,
  verdict: Verdict | ChangeVerdict,
): Answer {
  if (verdict instanceof Repeated) return success(arrival, reading, verdict.messageId);
  switch (verdict) {
    case "stored":
    case "changed":
      return success(arrival, reading, arrival.messageId);
    case "valid":
      return withoutMessage(arrival, reading);
    case "archived":
      return CHANNEL_ARCHIVED;
    case "no-thread":
      return UNKNOWN_THREAD;
    case "unknown":
      return UNKNOWN_MESSAGE;
    case "unauthorized":
      return UNAUTHORIZED;
    default:
      return UNAVAILABLE;
  }
}

/** The address is right, but there is no message. */
function withoutMessage({ post, waitMs }: Arrival, { result }: Reading): Answer {
  if (waitMs > 0) return rateLimited(waitMs, post.header("user-agent"));
  if (result instanceof Refusal) return refused(result);
  return post.path.dialect === "slack" ? SLACK_OK : DROPPED;
}

function success({ post, webhookId }: Arrival, { result }: Reading, messageId: string): Answer {
  if (post.path.dialect === "slack") return SLACK_OK;
  if (!wantsMessage(post) || typeof result === "string" || result instanceof Refusal) {
    return accepted(messageId);
  }
  const { content, senderName } = result;
  return ok({
    message_id: messageId,
    // What Discord answers to `?wait=true`, as far as senders look at it.
    id: messageId,
    type: 0,
    content,
    webhook_id: webhookId,
    author: { id: webhookId, username: senderName ?? "Webhook", bot: true },
    embeds: [],
    attachments: [],
  });
}

const wantsMessage = ({ query }: Post): boolean =>
  query !== "" && new URLSearchParams(query).get("wait") === "true";
