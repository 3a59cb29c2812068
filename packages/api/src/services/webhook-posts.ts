import { db } from "@tidings/prisma";
import type { CurrentUser } from "../context.ts";
import { notFound } from "../errors.ts";
import { manageable } from "./channel-webhooks.ts";

/** Posts of a webhook that are kept, and shown. */
const MAX_POSTS = 100;

const postSelect = {
  id: true,
  receivedAt: true,
  durationMs: true,
  sender: true,
  event: true,
  status: true,
  problem: true,
  messageId: true,
} as const;

/**
 * The latest posts of a webhook, newest first.
 * @throws {DomainError} NOT_FOUND when the webhook is gone or not theirs to manage.
 */
export async function listPosts(user: CurrentUser, channelId: string, webhookId: string) {
  const webhook = await db().channelWebhook.findFirst({
    where: manageable(user, channelId, webhookId),
    select: { posts: { select: postSelect, orderBy: { id: "desc" }, take: MAX_POSTS } },
  });
  if (webhook === null) throw notFound("webhook");
  return webhook.posts;
}
