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

/** Reads `{prefix}{webhook_id}/{token}` from a request's target; null when it is another address. */
export function readWebhookPath(target: string): WebhookPath | null {
  const prefix = PREFIXES.find((candidate) => target.startsWith(candidate));
  if (prefix === undefined) return null;
  const query = target.indexOf("?");
  const path = query === -1 ? target.slice(prefix.length) : target.slice(prefix.length, query);
  const slash = path.indexOf("/");
  const token = path.slice(slash + 1);
  if (slash <= 0 || token === "" || token.includes("/")) return null;
  return { webhookId: decode(path.slice(0, slash)), token: decode(token) };
}
