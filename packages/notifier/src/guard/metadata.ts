import ipaddr from "ipaddr.js";
import type { Address } from "./address.ts";

/** Where clouds hand credentials to whoever asks from inside a machine. Nothing opens these. */
const METADATA_ADDRESSES = new Set([
  // AWS, Azure, Google Cloud, DigitalOcean, OpenStack and others
  "169.254.169.254",
  // AWS: credentials of containers (ECS, EKS)
  "169.254.170.2",
  "169.254.170.23",
  // Alibaba Cloud
  "100.100.100.200",
  // Oracle Cloud
  "192.0.0.192",
  // Azure's WireServer, in a public range
  "168.63.129.16",
  // AWS over IPv6: the instance's and the container's
  "fd00:ec2::254",
  "fd00:ec2::23",
  // Google Cloud over IPv6
  "fd20:ce::254",
]);

/** The same by name, for when a proxy resolves names. */
const METADATA_NAMES = new Set([
  "metadata.google.internal",
  "metadata.goog",
  "instance-data.ec2.internal",
]);

/**
 * The IPv4 addresses that an IPv6 address may be translated to: the last four bytes (NAT64 and the like),
 * bytes 2 to 5 (6to4), or the last four inverted (Teredo).
 */
function embeddedIn(address: ipaddr.IPv6): string[] {
  const bytes = address.toByteArray();
  const last = bytes.slice(12);
  return [last, bytes.slice(2, 6), last.map((byte) => byte ^ 0xff)].map((four) => four.join("."));
}

/** True for an address of a metadata service, plain or inside an IPv6 address. */
export function isMetadataAddress(address: Address): boolean {
  const plain = address instanceof ipaddr.IPv6 ? address.toRFC5952String() : address.toString();
  const embedded = address instanceof ipaddr.IPv6 ? embeddedIn(address) : [];
  return [plain, ...embedded].some((text) => METADATA_ADDRESSES.has(text));
}

export const isMetadataName = (name: string): boolean => METADATA_NAMES.has(name);
