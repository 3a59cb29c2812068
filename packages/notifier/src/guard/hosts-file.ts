import type { LookupAddress } from "node:dns";
import { readFileSync, statSync } from "node:fs";
import { isIP } from "node:net";
import { canonicalName } from "./allowed-hosts.ts";

const HOSTS_FILE = "/etc/hosts";

type Table = ReadonlyMap<string, LookupAddress[]>;

/** The addresses by name of a hosts file's text. */
export function parseHosts(text: string): Table {
  const table = new Map<string, LookupAddress[]>();
  for (const line of text.split("\n")) {
    const [address = "", ...names] = (line.split("#", 1)[0] ?? "").trim().split(/\s+/);
    const family = isIP(address);
    if (family === 0) continue;
    for (const name of names.map(canonicalName)) {
      table.set(name, [...(table.get(name) ?? []), { address, family }]);
    }
  }
  return table;
}

/** What a hosts file says of a name; it is read anew whenever it has changed. */
export function createHostsLookup(file = HOSTS_FILE): (host: string) => LookupAddress[] {
  let readAt = Number.NaN;
  let table: Table = new Map();
  return (host) => {
    try {
      const { mtimeMs } = statSync(file);
      if (mtimeMs !== readAt) table = parseHosts(readFileSync(file, "utf8"));
      readAt = mtimeMs;
    } catch {
      // A system without one has its names elsewhere.
      return [];
    }
    return table.get(canonicalName(host)) ?? [];
  };
}
