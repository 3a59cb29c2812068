import { hash } from "node:crypto";
import ipaddr from "ipaddr.js";

/** Hashed: what was typed may be anything, and need not be read by whoever reads the table. */
export const keyOf = (...parts: string[]): string =>
  hash("sha256", JSON.stringify(parts), "base64url");

/** Who has one IPv6 address has all that share its first 64 bits. */
export const networkOf = (address: string): string =>
  ipaddr.IPv6.isValid(address)
    ? ipaddr.IPv6.parse(address).toNormalizedString().split(":", 4).join(":")
    : address;
