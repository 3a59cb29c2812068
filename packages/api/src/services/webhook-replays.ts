import { type KeptPost, replayPost } from "@tidings/inbound";
import { db } from "@tidings/prisma";
import type { CurrentUser } from "../context.ts";
import { conflict, notFound } from "../errors.ts";
import { manageable } from "./channel-webhooks.ts";
import { findPost } from "./webhook-posts.ts";

const TEST_MESSAGE =
  "**It works.** This is a test message from this webhook's settings: what is posted to its URL appears here.";

/**
 * Makes a new message of a kept post, by what the webhook would make of it now.
 * @returns the message, and what went wrong although there is one, such as a template that failed
 * @throws {DomainError} NOT_FOUND; CONFLICT, in words, when no message comes of it.
 */
export async function replay(
  user: CurrentUser,
  channelId: string,
  webhookId: string,
  postId: string,
) {
  const { headers, query, body, sender, webhook } = await findPost(
    user,
    channelId,
    webhookId,
    postId,
  );
  if (body === null) throw conflict("Its body wasn't kept, so there is nothing to replay.");
  return run({ webhookId, tokenHash: webhook.tokenHash, headers, query, body, sender });
}

/**
 * Posts a test message by the webhook's own name and image.
 * @throws {DomainError} NOT_FOUND; CONFLICT, in words, when no message comes of it.
 */
export async function sendTest(user: CurrentUser, channelId: string, webhookId: string) {
  const where = manageable(user, channelId, webhookId);
  const webhook = await db().channelWebhook.findFirst({ where, select: { tokenHash: true } });
  if (webhook === null) throw notFound("webhook");
  const body = Buffer.from(JSON.stringify({ content: TEST_MESSAGE }));
  const headers = { "content-type": "application/json" };
  const post = { webhookId, tokenHash: webhook.tokenHash, headers, query: "", body };
  return run({ ...post, sender: null, isWithoutTemplate: true });
}

async function run(kept: KeptPost) {
  const replayed = await replayPost(kept);
  if (replayed.messageId === null) throw conflict(replayed.problem);
  return replayed;
}
