import { parseAllowedHosts } from "./allowed-hosts.ts";
import { environmentProxies, type Proxies, proxyFor } from "./proxy-for.ts";
import { refuseHost, refuseResolved } from "./refuse-host.ts";
import { systemResolve } from "./resolve.ts";
import type { Resolve } from "./resolver.ts";

/** A person waits for the answer. */
const RESOLVE_TIMEOUT_MS = 3000;

export type ReachCheck = { ok: true; url: URL; isFound: boolean } | { ok: false; reason: string };

interface Surroundings {
  proxies?: Proxies;
  resolve?: Resolve;
}

/** All addresses of a name; none where it can't be resolved now, which may be otherwise when it counts. */
const addressesOf = (host: string, resolve: Resolve): Promise<string[]> =>
  new Promise((done) => {
    const timer = setTimeout(done, RESOLVE_TIMEOUT_MS, []);
    resolve(host, (error, addresses) => {
      clearTimeout(timer);
      done(error === null ? addresses.map(({ address }) => address) : []);
    });
  });

/**
 * Checks where an address leads at this moment, so that a person hears at once what every delivery would
 * run into. Whatever this finds, each connection is checked anew.
 * @returns `isFound` false for a name that leads nowhere at this moment
 */
export async function checkReachable(
  url: URL,
  allowedHosts: readonly string[],
  { proxies = environmentProxies(), resolve = systemResolve }: Surroundings = {},
): Promise<ReachCheck> {
  const allowed = parseAllowedHosts(allowedHosts);
  const isResolvedHere = proxyFor(url, proxies) === null;
  const addresses = isResolvedHere ? await addressesOf(url.hostname, resolve) : [];
  const reason =
    refuseHost(url.hostname, allowed) ?? refuseResolved(url.hostname, addresses, allowed);
  const isFound = !isResolvedHere || addresses.length > 0;
  return reason === null ? { ok: true, url, isFound } : { ok: false, reason };
}
