import type { LiveUpdate } from "../live/inbox.ts";

/**
 * Reads a stream of live updates like a page does.
 * @param stream an async iterable of tRPC's tracked envelopes
 */
export async function openPage(stream: AsyncIterable<unknown>) {
  const steps = stream[Symbol.asyncIterator]();
  const seen: LiveUpdate[] = [];
  let position = "";
  const step = async (): Promise<LiveUpdate> => {
    const { value, done } = await steps.next();
    if (done) throw new Error("the stream has ended");
    const [id, update] = value as [string, LiveUpdate];
    position = id;
    seen.push(update);
    return update;
  };
  const until = async (test: (all: LiveUpdate[]) => boolean): Promise<LiveUpdate[]> => {
    while (!test(seen)) await step();
    return seen;
  };
  await step();
  return { until, step, position: () => position };
}
