import { isIP } from "node:net";

const BITS = { 4: 32, 6: 128 };

/** True for a host name, an address, or a range of addresses in CIDR notation; no scheme and no port. */
export function isHostOrRange(entry: string): boolean {
  const [host = "", bits, ...rest] = entry.split("/");
  const family = isIP(host) as 0 | 4 | 6;
  if (rest.length > 0) return false;
  if (family === 0) return bits === undefined && /^[^:@[\]]+$/.test(host);
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= BITS[family]);
}
