/** A parsed address's host without the root's dot, which names the same host. */
const hostOf = ({ hostname }: URL): string => hostname.replace(/\.$/, "");

/** True for an address on exactly one of these hosts. */
export const isOn = (url: URL, ...hosts: string[]): boolean => hosts.includes(hostOf(url));

/** True for an address on a host below one of these domains. */
export const isBelow = (url: URL, ...domains: string[]): boolean =>
  domains.some((domain) => hostOf(url).endsWith(`.${domain}`));
