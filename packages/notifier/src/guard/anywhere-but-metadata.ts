import { singleton } from "@tidings/config";
import { type Dispatcher, fetch, type RequestInit } from "undici";
import { parseAllowedHosts } from "./allowed-hosts.ts";
import { createGuardedAgent } from "./guarded-agent.ts";
import { refuseHost } from "./refuse-host.ts";

/** Servers that an admin names may be anywhere, beside the admin's own machine too; metadata stays closed. */
const ANYWHERE = ["0.0.0.0/0", "::/0"];
const NO_PROXIES = { http: null, https: null, except: [] };

/** Why no server can be at a URL, in words; null where one may be, as far as the URL alone tells. */
export const refuseServer = (url: string): string | null =>
  refuseHost(new URL(url).hostname, parseAllowedHosts(ANYWHERE));

const agent = (): Dispatcher =>
  singleton("server-agent", () => createGuardedAgent(ANYWHERE, { proxies: NO_PROXIES }));

/** Node's `fetch`, except that whatever it connects to, redirects included, is no metadata service. */
export const fetchServer = ((input: string | URL, init?: RequestInit) =>
  fetch(input, { ...init, dispatcher: agent() })) as unknown as typeof globalThis.fetch;
