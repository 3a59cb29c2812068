import { processUsage } from "./usage.ts";

/** Often enough for memory that grows; reading it costs next to nothing. */
const SAMPLE_EVERY_MS = 250;

/** What a process used while something ran. */
export interface Consumption {
  cpuMs: number;
  /** The most memory that was seen resident until the end of it. */
  peakBytes: number;
}

/** Runs `work` and measures a process meanwhile. */
export async function measure<T>(
  pid: number,
  work: () => Promise<T>,
): Promise<Consumption & { value: T }> {
  const before = await processUsage(pid);
  let peakBytes = before.peakBytes;
  const sampler = setInterval(() => {
    processUsage(pid).then(
      (usage) => {
        peakBytes = Math.max(peakBytes, usage.peakBytes);
      },
      // A process that has ended is noticed by whoever waits for its answers.
      () => {},
    );
  }, SAMPLE_EVERY_MS);
  try {
    const value = await work();
    const after = await processUsage(pid);
    return {
      value,
      cpuMs: after.cpuMs - before.cpuMs,
      peakBytes: Math.max(peakBytes, after.peakBytes),
    };
  } finally {
    clearInterval(sampler);
  }
}
