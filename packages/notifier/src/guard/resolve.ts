import { type LookupAddress, lookup } from "node:dns";

type Answer = (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void;

/** Resolves a name to all of its addresses. */
export type Resolve = (host: string, answer: Answer) => void;

/** The system's resolver, which knows the hosts file as well. */
export const systemResolve: Resolve = (host, answer) => lookup(host, { all: true }, answer);

/**
 * Who asks for a name that is being asked for already gets the same answer. The system's resolver works on
 * a few threads only, and eight sends to a name whose server hangs would hold them all.
 */
export function shareLookups(resolve: Resolve): Resolve {
  const waiting = new Map<string, Answer[]>();
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
