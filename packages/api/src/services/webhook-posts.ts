import { decodeBody } from "@tidings/inbound";
import { db } from "@tidings/prisma";
import type { CurrentUser } from "../context.ts";
import { notFound } from "../errors.ts";
import { manageable } from "./channel-webhooks.ts";
import { prettyJson } from "./pretty-json.ts";

/** Posts of a webhook that are kept, and shown. */
const MAX_POSTS = 100;
/** Of a longer body the page gets this many characters; the size tells the rest. */
const MAX_SHOWN = 200_000;

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

/**
 * One post as it came, but for the secrets in its headers and query.
 * @throws {DomainError} NOT_FOUND; also for one that newer posts have taken the place of.
 */
export async function getPost(
  user: CurrentUser,
  channelId: string,
  webhookId: string,
  postId: string,
) {
  const row = await findPost(user, channelId, webhookId, postId);
  const { body, headers, webhook: _, ...post } = row;
  return {
    ...post,
    // As pairs: a sender may name a header as no key of an object can be.
    headers: Object.entries(headers),
    body: body && viewBody(body, headers["content-type"] ?? null),
  };
}

/** A kept post with its webhook's token hash, for those who manage the webhook. */
export async function findPost(
  user: CurrentUser,
  channelId: string,
  webhookId: string,
  postId: string,
) {
  const post = await db().post.findFirst({
    where: { id: postId, webhookId, webhook: manageable(user, channelId, webhookId) },
    select: {
      ...postSelect,
      query: true,
      headers: true,
      body: true,
      webhook: { select: { tokenHash: true } },
    },
  });
  if (post === null) throw notFound("post");
  return { ...post, headers: post.headers as Record<string, string> };
}

/** A body to read: JSON is indented, and said to be JSON; anything else is shown as it is. */
function viewBody(body: Uint8Array, contentType: string | null) {
  const text = decodeBody(body, contentType);
  const json = prettyJson(text);
  const shown = json ?? text;
  return {
    text: shown.slice(0, MAX_SHOWN).toWellFormed(),
    isJson: json !== null,
    isCut: shown.length > MAX_SHOWN,
    sizeBytes: body.length,
  };
}
