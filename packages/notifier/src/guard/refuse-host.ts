import { type Address, nameSpecialUse, parseAddress } from "./address.ts";
import { type AllowedHosts, canonicalName } from "./allowed-hosts.ts";
import { isMetadataAddress, isMetadataName } from "./metadata.ts";

const METADATA_REASON =
  "belongs to the metadata service of a cloud, and nothing is ever delivered there.";

const isLocalhost = (name: string): boolean => name === "localhost" || name.endsWith(".localhost");

/** Why nothing goes to an address, in words that follow the host's name; null where it may go. */
function refuseAddress(address: Address, name: string, allowed: AllowedHosts): string | null {
  if (isMetadataAddress(address)) return METADATA_REASON;
  const use = nameSpecialUse(address);
  if (use === null || allowed.allowsName(name) || allowed.allowsAddress(address)) return null;
  const verb = parseAddress(name) === null ? "leads to" : "is";
  return `${verb} ${use}, and deliveries go to public ones only. Whoever runs this server can open it with WEBHOOK_ALLOWED_HOSTS=${name}.`;
}

/**
 * Why nothing goes to a host, in words; null where it may go as far as the host alone tells. The addresses
 * behind a name are for {@link refuseResolved}.
 * @param host of a parsed URL, so that every spelling of an IPv4 address has become the usual one
 */
export function refuseHost(host: string, allowed: AllowedHosts): string | null {
  const literal = parseAddress(host);
  const name = literal?.toString() ?? canonicalName(host);
  if (isMetadataName(name)) return `${name} ${METADATA_REASON}`;
  const address = isLocalhost(name) ? parseAddress("127.0.0.1") : literal;
  const reason = address === null ? null : refuseAddress(address, name, allowed);
  return reason === null ? null : `${name} ${reason}`;
}

/** The same for a name and all addresses that it was resolved to: one wrong address is enough. */
export function refuseResolved(
  host: string,
  addresses: readonly string[],
  allowed: AllowedHosts,
): string | null {
  const name = canonicalName(host);
  for (const text of addresses) {
    const address = parseAddress(text);
    const reason = address === null ? "has no address" : refuseAddress(address, name, allowed);
    if (reason !== null) return `${name} ${reason}`;
  }
  return null;
}
