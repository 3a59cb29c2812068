const PREFIXES = ["/api/v1/channels/webhooks/", "/api/channels/webhooks/"] as const;

/** The two parts of a channel webhook's address, decoded where they can be. */
export interface WebhookPath {
  webhookId: string;
  token: string;
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

/** Reads `{prefix}{webhook_id}/{token}` from a request's target; null when it is another address. */
export function readWebhookPath(target: string): WebhookPath | null {
  const query = target.indexOf("?");
  const whole = tidy(query === -1 ? target : target.slice(0, query));
  const prefix = PREFIXES.find((candidate) => whole.startsWith(candidate));
  if (prefix === undefined) return null;
  const path = whole.slice(prefix.length);
  const slash = path.indexOf("/");
  const token = path.slice(slash + 1);
  if (slash <= 0 || token === "" || token.includes("/")) return null;
  return { webhookId: decode(path.slice(0, slash)), token: decode(token) };
}
