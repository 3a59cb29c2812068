import type { Post } from "../post.ts";

interface Request {
  method?: string;
  headers?: Readonly<Record<string, string>>;
  query?: string;
  dialect?: "slack" | "github" | null;
  messageId?: string | null;
}

/** A request to a webhook's address as a server hands it over, with a JSON body. */
export function toPost(
  { id, token }: { id: string; token: string },
  json: unknown,
  { method = "POST", headers = {}, query = "", dialect = null, messageId = null }: Request = {},
): Post {
  const all: Readonly<Record<string, string>> = { "content-type": "application/json", ...headers };
  return {
    requestId: "a-request",
    method,
    path: { webhookId: id, token, dialect, messageId },
    query,
    header: (name) => all[name] ?? null,
    headers: () => all,
    readBody: async () => Buffer.from(JSON.stringify(json)),
  };
}
