import { Agent, Dispatcher, ProxyAgent } from "undici";
import { type AllowedHosts, parseAllowedHosts } from "./allowed-hosts.ts";
import { refusePort } from "./blocked-ports.ts";
import { AddressRefused, createGuardedLookup } from "./guarded-lookup.ts";
import { environmentProxies, type Proxies, proxyFor } from "./proxy-for.ts";
import { refuseHost } from "./refuse-host.ts";
import { shareLookups, systemResolve } from "./resolve.ts";
import type { Resolve } from "./resolver.ts";

const CONNECT_TIMEOUT_MS = 5000;
/** Whatever a receiver says around it, its status counts. */
const MAX_HEADER_BYTES = 64 * 1024;

/** One request at a time on a connection, as many connections as are wanted: no answer waits for another. */
const OPTIONS = {
  pipelining: 1,
  allowH2: false,
  connectTimeout: CONNECT_TIMEOUT_MS,
  maxHeaderSize: MAX_HEADER_BYTES,
};

interface Surroundings {
  proxies?: Proxies;
  resolve?: Resolve;
}

/** Looks at the host and the port of every request, and sends it directly or through the proxy that is meant for it. */
class GuardedAgent extends Dispatcher {
  readonly #allowed: AllowedHosts;
  readonly #proxies: Proxies;
  readonly #direct: Agent;
  readonly #proxied: ReadonlyMap<string, ProxyAgent>;

  constructor(allowed: AllowedHosts, proxies: Proxies, resolve: Resolve) {
    super();
    this.#allowed = allowed;
    this.#proxies = proxies;
    const lookup = createGuardedLookup(allowed, resolve);
    this.#direct = new Agent({ ...OPTIONS, connect: { lookup } });
    const uris = [proxies.http, proxies.https].filter((uri) => uri !== null);
    this.#proxied = new Map(uris.map((uri) => [uri, new ProxyAgent({ ...OPTIONS, uri })]));
  }

  override dispatch(options: Dispatcher.DispatchOptions, handler: Dispatcher.DispatchHandler) {
    const url = new URL(String(options.origin));
    // undici asks no lookup about a literal address, and a proxy resolves names itself.
    const reason = refusePort(url.port) ?? refuseHost(url.hostname, this.#allowed);
    if (reason !== null) throw new AddressRefused(reason);
    const agent = this.#proxied.get(proxyFor(url, this.#proxies) ?? "") ?? this.#direct;
    return agent.dispatch(options, handler);
  }

  override async close() {
    await Promise.all(this.#agents.map((agent) => agent.close()));
  }

  override async destroy() {
    await Promise.all(this.#agents.map((agent) => agent.destroy()));
  }

  get #agents() {
    return [this.#direct, ...this.#proxied.values()];
  }
}

/**
 * The way out for everything that is delivered: reaches public addresses, and what `allowedHosts` opens.
 * A request that may not go fails with {@link AddressRefused}, as the cause where `fetch` is used.
 * @param allowedHosts host names, addresses and CIDRs that are open although they are not public
 */
export const createGuardedAgent = (
  allowedHosts: readonly string[],
  { proxies = environmentProxies(), resolve = systemResolve }: Surroundings = {},
): Dispatcher => new GuardedAgent(parseAllowedHosts(allowedHosts), proxies, shareLookups(resolve));
