import { parseAllowedHosts } from "./allowed-hosts.ts";
import { refusePort } from "./blocked-ports.ts";
import { refuseHost } from "./refuse-host.ts";

const MAX_URL_CHARACTERS = 2000;
const NO_URL = "This is not a URL. It has to look like https://example.com/hook.";
const HAS_USER =
  "The URL has a user name or password before its host. Send them as an extra header instead, which the Webhooks page has fields for.";
const TOO_LONG = "The URL has more than 2,000 characters.";

/** Either the parsed address, or why nothing can be delivered to it, for the person who typed it. */
export type UrlCheck = { ok: true; url: URL } | { ok: false; reason: string };

const refuse = (reason: string): UrlCheck => ({ ok: false, reason });

/**
 * Checks what can be known of an address without asking a name server.
 * @param allowedHosts host names, addresses and CIDRs that are open although they are not public
 */
export function checkUrl(text: string, allowedHosts: readonly string[]): UrlCheck {
  if (text.length > MAX_URL_CHARACTERS) return refuse(TOO_LONG);
  const url = URL.parse(text.trim());
  if (url === null) return refuse(NO_URL);
  if (url.protocol !== "https:" && url.protocol !== "http:") {
    return refuse("The URL has to begin with https:// or http://.");
  }
  if (url.href.length > MAX_URL_CHARACTERS) return refuse(TOO_LONG);
  if (url.username !== "" || url.password !== "") return refuse(HAS_USER);
  const reason = refusePort(url.port) ?? refuseHost(url.hostname, parseAllowedHosts(allowedHosts));
  return reason === null ? { ok: true, url } : refuse(reason);
}
