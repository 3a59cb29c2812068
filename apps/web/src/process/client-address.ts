import type { IncomingMessage } from "node:http";
import { BlockList, isIP } from "node:net";
import { CLIENT_ADDRESS_HEADER } from "../lib/client-address.ts";

/** Addresses that a reverse proxy in front of Tidings would have. */
const nearby = new BlockList();
nearby.addSubnet("127.0.0.0", 8);
nearby.addSubnet("10.0.0.0", 8);
nearby.addSubnet("172.16.0.0", 12);
nearby.addSubnet("192.168.0.0", 16);
nearby.addAddress("::1", "ipv6");
nearby.addSubnet("fc00::", 7, "ipv6");

const isNearby = (address: string): boolean => {
  const version = isIP(address);
  return version !== 0 && nearby.check(address, version === 6 ? "ipv6" : "ipv4");
};

/**
 * Where a request comes from. `X-Forwarded-For` counts only when a proxy nearby sent it, and then its
 * last entry, the one that the proxy added itself.
 */
export function clientAddress(request: IncomingMessage): string {
  const peer = (request.socket.remoteAddress ?? "unknown").replace(/^::ffff:/, "");
  if (!isNearby(peer)) return peer;
  const forwarded = request.headers["x-forwarded-for"];
  const entries = (Array.isArray(forwarded) ? forwarded.join() : (forwarded ?? "")).split(",");
  const last = entries.at(-1)?.trim() ?? "";
  return isIP(last) === 0 ? peer : last;
}

/** Writes the address where the handlers look for it, over anything that the client sent. */
export function stampClientAddress(request: IncomingMessage): void {
  request.headers[CLIENT_ADDRESS_HEADER] = clientAddress(request);
}
