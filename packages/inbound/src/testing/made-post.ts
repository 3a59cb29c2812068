import type { Post } from "../post.ts";

interface Made {
  body?: string | Buffer;
  /** By names in lower case. */
  headers?: Record<string, string>;
  query?: string;
  method?: string;
  dialect?: Post["path"]["dialect"];
}

/** A post to a webhook as a server hands it to `Inbound`; JSON unless its headers say otherwise. */
export function madePost({ id, token }: { id: string; token: string }, made: Made = {}): Post {
  const { method = "POST", query = "", dialect = null } = made;
  const headers: Record<string, string> = { "content-type": "application/json", ...made.headers };
  const body = Buffer.from(made.body ?? '{"content":"Hello"}');
  return {
    requestId: "a-request",
    method,
    path: { webhookId: id, token, dialect, messageId: null },
    query,
    header: (name) => headers[name] ?? null,
    headers: () => headers,
    readBody: async (limit) => (body.length > limit ? "too_large" : body),
  };
}
