import type { WebhookPath } from "./http/webhook-path.ts";

/** Headers as Node has them: one that is sent twice is joined, or a list. */
export type Headers = Readonly<Record<string, string | string[] | undefined>>;

/** One HTTP request to a channel webhook's address, whichever server took it in. */
export interface Post {
  /** Names the request in the log and in its answer. */
  requestId: string;
  method: string;
  /** As it stands in the path: its parts can be anything. */
  path: WebhookPath;
  /** What stands behind the question mark; empty for nothing. */
  query: string;
  /** A header's value by its lower-case name; null when there is none. */
  header(name: string): string | null;
  /** All headers by their lower-case names. */
  headers(): Headers;
  /**
   * Reads the body to its end, or stops at the first byte beyond `limitBytes` ("too_large").
   * "gone": the sender went away halfway. Never rejects.
   */
  readBody(limitBytes: number): Promise<Buffer | "too_large" | "gone">;
}

/** What a post is answered with, for an adapter to send. */
export interface Answer {
  status: number;
  headers: Readonly<Record<string, string>>;
  body: string;
}
