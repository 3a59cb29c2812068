import { isIP } from "node:net";
import ipaddr from "ipaddr.js";

export type Address = ipaddr.IPv4 | ipaddr.IPv6;

/** What today's global addresses of IPv6 begin with (RFC 4291, 2.4); the rest is not given out. */
const GLOBAL_IPV6 = ipaddr.parseCIDR("2000::/3");

const NAMES_OF_RANGES: Record<string, string> = {
  loopback: "an address of this machine itself",
  unspecified: "an address of this machine itself",
  private: "a private address",
  uniqueLocal: "a private address",
  linkLocal: "a link-local address",
  carrierGradeNat: "a provider's inner address",
  multicast: "a multicast address",
  broadcast: "a broadcast address",
  rfc6052: "an address that is translated to another (NAT64)",
  "6to4": "an address that is translated to another (6to4)",
  teredo: "an address that is translated to another (Teredo)",
};

/** An address from its text, brackets allowed; an IPv4-mapped one as the IPv4 address it stands for. */
export function parseAddress(text: string): Address | null {
  const bare = text.replace(/^\[(.*)\]$/, "$1");
  return isIP(bare) === 0 ? null : ipaddr.process(bare);
}

/** What an address is in words, where it is not a public one of a single host; null for those. */
export function nameSpecialUse(address: Address): string | null {
  const range = address.range();
  const isPublic = range === "unicast" && (address.kind() === "ipv4" || address.match(GLOBAL_IPV6));
  return isPublic ? null : (NAMES_OF_RANGES[range] ?? "an address for special use");
}
