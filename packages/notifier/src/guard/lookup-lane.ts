import type { Resolve } from "./resolver.ts";

/** A name wasn't looked up because too many others were being. It says nothing about whom the name belongs to. */
export class LookupsBusy extends Error {
  override readonly name = "LookupsBusy";
}

/**
 * Lets so many lookups run at once. Whoever waits longer than `waitMs` for a place gets {@link LookupsBusy}.
 */
export function createLane(resolve: Resolve, places: number, waitMs: number): Resolve {
  let running = 0;
  const waiting = new Set<() => void>();
  const beginNext = () => {
    const [next] = waiting;
    if (running < places) next?.();
  };
  return (host, answer) => {
    const begin = () => {
      waiting.delete(begin);
      clearTimeout(timer);
      running += 1;
      resolve(host, (error, addresses) => {
        running -= 1;
        beginNext();
        answer(error, addresses);
      });
    };
    const giveUp = () => {
      waiting.delete(begin);
      answer(new LookupsBusy(`${host} waits for other names`), []);
    };
    waiting.add(begin);
    const timer = setTimeout(giveUp, waitMs);
    beginNext();
  };
}
