import { availableParallelism, cpus, loadavg, release, totalmem, type } from "node:os";

/** What figures of speed mean nothing without. */
export const describeMachine = () => ({
  at: new Date().toISOString(),
  cpu: cpus()[0]?.model.trim() ?? "unknown",
  cores: availableParallelism(),
  memoryGib: Math.round(totalmem() / 1024 ** 3),
  system: `${type()} ${release()}`,
  node: process.version,
});

/** Says so when other programs keep this machine busy, which every figure then suffers from. */
export function busyWarning(): string | null {
  const [lastMinute = 0] = loadavg();
  const cores = availableParallelism();
  if (lastMinute < cores / 2) return null;
  return `Other programs keep this machine busy (load ${lastMinute.toFixed(1)} on ${cores} cores): trust the ratios, not the rates, and not even those too far.`;
}
