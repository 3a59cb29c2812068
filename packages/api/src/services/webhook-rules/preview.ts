import { previewTemplate } from "@tidings/inbound/rules";
import { db } from "@tidings/prisma";
import type { z } from "zod";
import type { CurrentUser } from "../../context.ts";
import { invalid, notFound } from "../../errors.ts";
import type { previewSchema } from "../../webhook-rules-schemas.ts";
import { manageable } from "../channel-webhooks.ts";

/**
 * What a template would make of a captured post, or of a body that somebody pasted.
 * @throws {DomainError} NOT_FOUND when the webhook, or the post, is gone or not theirs to see.
 */
export async function previewOf(
  user: CurrentUser,
  channelId: string,
  webhookId: string,
  { template, postId, body }: z.output<typeof previewSchema>,
): Promise<{ content: string } | { problem: string }> {
  const webhook = await db().channelWebhook.findFirst({
    where: manageable(user, channelId, webhookId),
    select: { id: true },
  });
  if (webhook === null) throw notFound("webhook");
  const sample = body === undefined ? await captured(webhookId, postId) : pasted(body);
  if (sample === null) return { problem: "The body of this post was too large to be kept." };
  return previewTemplate(template, sample);
}

type Sample = Parameters<typeof previewTemplate>[1];

const pasted = (body: string): Sample => ({
  body: Buffer.from(body),
  headers: { "content-type": "application/json" },
  query: "",
});

async function captured(webhookId: string, id: string | undefined): Promise<Sample | null> {
  if (id === undefined) throw invalid("Choose a post, or paste a body.", "body");
  const post = await db().post.findUnique({
    where: { webhookId_id: { webhookId, id } },
    select: { body: true, headers: true, query: true },
  });
  if (post === null) throw notFound("post");
  const { body, query } = post;
  const headers = post.headers as Record<string, string>;
  return body && { body: Buffer.from(body), headers, query };
}
