import type { LookupFunction } from "node:net";
import type { AllowedHosts } from "./allowed-hosts.ts";
import { refuseResolved } from "./refuse-host.ts";
import type { Resolve } from "./resolver.ts";

/** Nothing was sent because of where it would have gone. The message is for people. */
export class AddressRefused extends Error {
  override readonly name = "AddressRefused";
}

/**
 * A connection's lookup that gives addresses only if every one of them may be reached. What it has checked
 * is what is connected to, so a name that changes its mind gains nothing.
 */
export const createGuardedLookup =
  (allowed: AllowedHosts, resolve: Resolve): LookupFunction =>
  (host, { all }, callback) =>
    resolve(host, (error, addresses) => {
      if (error !== null) return callback(error, []);
      const texts = addresses.map(({ address }) => address);
      const reason = refuseResolved(host, texts, allowed);
      if (reason !== null) return callback(new AddressRefused(reason), []);
      const [first] = addresses;
      if (first === undefined) return callback(new Error(`${host} has no address.`), []);
      if (all) return callback(null, addresses);
      callback(null, first.address, first.family);
    });
