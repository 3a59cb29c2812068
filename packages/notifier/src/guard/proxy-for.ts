import { env } from "@tidings/config";
import { parseAddress } from "./address.ts";
import { canonicalName, parseAllowedHosts } from "./allowed-hosts.ts";

/** Which proxy the operator wants deliveries to go through. */
export interface Proxies {
  http: string | null;
  https: string | null;
  /** Hosts that are reached without one, as NO_PROXY names them. */
  except: readonly string[];
}

export const environmentProxies = (): Proxies => {
  const { HTTP_PROXY = null, HTTPS_PROXY = null, NO_PROXY } = env();
  return { http: HTTP_PROXY, https: HTTPS_PROXY, except: NO_PROXY };
};

/** True where an entry of NO_PROXY covers an address: `*`, a name and all below it, an address or a CIDR. */
function covers(entry: string, { hostname, protocol, port }: URL): boolean {
  if (entry === "*") return true;
  const [, host = entry, onlyPort] = /^(\[[^\]]+\]|[^:]+):(\d+)$/.exec(entry) ?? [];
  const usualPort = protocol === "https:" ? "443" : "80";
  if (onlyPort !== undefined && onlyPort !== (port || usualPort)) return false;
  const address = parseAddress(hostname);
  if (address !== null) return parseAllowedHosts([host]).allowsAddress(address);
  const suffix = canonicalName(host.replace(/^\*?\./, ""));
  return `.${canonicalName(hostname)}`.endsWith(`.${suffix}`);
}

/** This machine is never reached through a proxy, which would take itself for it. */
const LOOPBACK = ["localhost", "127.0.0.0/8", "::1"];

/** The proxy that a request to this address goes through; null for none. */
export function proxyFor(url: URL, { http, https, except }: Proxies): string | null {
  const proxy = url.protocol === "https:" ? https : http;
  if (proxy === null) return null;
  return [...LOOPBACK, ...except].some((entry) => covers(entry, url)) ? null : proxy;
}
