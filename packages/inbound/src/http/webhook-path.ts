import type { Dialect } from "../parsed-post.ts";

const PREFIXES = ["/api/v1/channels/webhooks/", "/api/channels/webhooks/"] as const;
const DIALECTS: readonly string[] = ["slack", "github"] satisfies Dialect[];

/** What a channel webhook's address says, decoded where it can be. */
export interface WebhookPath {
  webhookId: string;
  token: string;
  /** The ending `/slack` or `/github`. */
  dialect: Dialect | null;
  /** The ending `/messages/{message_id}`: one of the webhook's own messages. */
  messageId: string | null;
}

/** What is said of an address where its token must not be. */
const ROUTE = "/api/channels/webhooks/:id/:token";
const ROUTES = { slack: `${ROUTE}/slack`, github: `${ROUTE}/github` } as const;
const MESSAGE_ROUTE = `${ROUTE}/messages/:message`;

/** The pattern of an address, for the log. */
export function routeOf({ dialect, messageId }: WebhookPath): string {
  if (messageId !== null) return MESSAGE_ROUTE;
  return dialect === null ? ROUTE : ROUTES[dialect];
}

/** Broken percent-encoding stays as it is: no token looks like that, so it is refused as a wrong one. */
function decode(part: string): string {
  if (!part.includes("%")) return part;
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/**
 * A path as it was meant: a slash too many, as in a base address that ends in one, or at the end, changes
 * nothing. Handed on, it would be answered by a redirect that repeats the token.
 */
const tidy = (path: string): string =>
  /[/\\]{2}|\\|\/$/.test(path) ? path.replace(/[/\\]+/g, "/").replace(/\/$/, "") : path;

/**
 * Reads `{prefix}{webhook_id}/{token}`, and one of the endings behind it, from a path without its query.
 * @returns null when it is another address
 */
export function readWebhookPath(path: string): WebhookPath | null {
  const whole = tidy(path);
  const prefix = PREFIXES.find((candidate) => whole.startsWith(candidate));
  return prefix === undefined ? null : readWebhookParts(whole.slice(prefix.length).split("/"));
}

/** Reads what stands behind the prefix; see {@link readWebhookPath}. */
export function readWebhookParts(parts: readonly string[]): WebhookPath | null {
  const [webhookId = "", token = "", ending, id] = parts;
  if (webhookId === "" || token === "" || parts.length > 4) return null;
  const address = { webhookId: decode(webhookId), token: decode(token) };
  if (ending === undefined) return { ...address, dialect: null, messageId: null };
  if (id === undefined && DIALECTS.includes(ending)) {
    return { ...address, dialect: ending as Dialect, messageId: null };
  }
  if (id === undefined || ending !== "messages") return null;
  return { ...address, dialect: null, messageId: decode(id) };
}
