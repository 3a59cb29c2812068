import { newId } from "@tidings/prisma";
import type { Headers } from "../post.ts";
import { redactHeaders, redactQuery } from "./redact.ts";

/**
 * What became of a post to a valid address. The request itself isn't kept, which would keep its connection's
 * buffers and its answer as well.
 */
export interface LoggedPost {
  webhookId: string;
  query: string;
  headers: Headers;
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
export const toRow = ({ query, headers, ...logged }: LoggedPost) => ({
  ...logged,
  id: newId(),
  query: redactQuery(query),
  headers: redactHeaders(headers),
});
