import { type LookupAddress, lookup } from "node:dns";
import { singleton } from "@tidings/config";
import { askNameServers } from "./ask-name-servers.ts";
import { createHostsLookup } from "./hosts-file.ts";
import { createLane } from "./lookup-lane.ts";
import type { LookupAnswer, Resolve } from "./resolver.ts";

/** Of the four threads on which Node also reads files and hashes passwords. */
const SYSTEM_PLACES = 2;
const SYSTEM_WAIT_MS = 3_000;

interface Sources {
  hosts: (host: string) => LookupAddress[];
  ask: Resolve;
  /** The system's resolver, which may know other names, such as those of a local network. */
  system: Resolve;
}

/**
 * Resolves as the system does, but leaves to its own resolver only what others don't know: that one holds a
 * thread for as long as a name server takes, and anybody can have names whose server takes for ever.
 */
export const createResolve =
  ({ hosts, ask, system }: Sources): Resolve =>
  (host, answer) => {
    const known = hosts(host);
    if (known.length > 0) return answer(null, known);
    if (!host.replace(/\.$/, "").includes(".")) return system(host, answer);
    ask(host, (error, addresses) => {
      if (error?.code === "ENOTFOUND") system(host, answer);
      else answer(error, addresses);
    });
  };

const lookUp: Resolve = (host, answer) => lookup(host, { all: true }, answer);

const processResolve = () =>
  singleton("notifier-resolve", () =>
    createResolve({
      hosts: createHostsLookup(),
      ask: askNameServers,
      system: createLane(lookUp, SYSTEM_PLACES, SYSTEM_WAIT_MS),
    }),
  );

/** How this process resolves names. */
export const systemResolve: Resolve = (host, answer) => processResolve()(host, answer);

/** Who asks for a name that is being asked for already gets the same answer. */
export function shareLookups(resolve: Resolve): Resolve {
  const waiting = new Map<string, LookupAnswer[]>();
  return (host, answer) => {
    const others = waiting.get(host);
    if (others !== undefined) return void others.push(answer);
    const answers = [answer];
    waiting.set(host, answers);
    resolve(host, (error, addresses) => {
      waiting.delete(host);
      for (const each of answers) each(error, addresses);
    });
  };
}
