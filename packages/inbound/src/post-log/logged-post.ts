import { newId } from "@tidings/prisma";
import type { Post } from "../post.ts";
import { redactHeaders, redactQuery } from "./redact.ts";

/** What became of a post to a valid address. */
export interface LoggedPost {
  webhookId: string;
  post: Post;
  body: Buffer | null;
  /** Milliseconds since 1970. */
  receivedAt: number;
  durationMs: number;
  sender: string | null;
  event: string | null;
  status: number;
  problem: string | null;
  messageId: string | null;
}

/** A row of the table `posts`. */
export const toRow = ({ post, ...logged }: LoggedPost) => ({
  ...logged,
  id: newId(),
  query: redactQuery(post.query),
  headers: redactHeaders(post),
});
