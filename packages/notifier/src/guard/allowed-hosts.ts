import { domainToASCII } from "node:url";
import ipaddr from "ipaddr.js";
import { type Address, parseAddress } from "./address.ts";

/** What WEBHOOK_ALLOWED_HOSTS opens, beside everything public. */
export interface AllowedHosts {
  allowsName(name: string): boolean;
  allowsAddress(address: Address): boolean;
}

/** A host name as names are compared: in lower case, in Punycode, without the root's dot. */
export const canonicalName = (host: string): string =>
  (domainToASCII(host) || host.toLowerCase()).replace(/\.$/, "");

function parseRange(entry: string): [Address, number] | null {
  if (ipaddr.isValidCIDR(entry)) return ipaddr.parseCIDR(entry);
  const address = parseAddress(entry);
  return address === null ? null : [address, address.toByteArray().length * 8];
}

/** @param entries host names, addresses and CIDRs */
export function parseAllowedHosts(entries: readonly string[]): AllowedHosts {
  const ranges = entries.map(parseRange).filter((range) => range !== null);
  const names = new Set(entries.filter((entry) => parseRange(entry) === null).map(canonicalName));
  return {
    allowsName: (name) => names.has(name),
    allowsAddress: (address) =>
      ranges.some((range) => range[0].kind() === address.kind() && address.match(range)),
  };
}
