/**
 * Works on a job. Throwing puts the job back for later; what it did so far must bear being done again.
 * @param signal aborts when the process shuts down or is no longer known to live.
 */
export type Task = (payload: unknown, signal: AbortSignal) => Promise<void>;

/** What one package brings to a worker. */
export interface Duty {
  tasks: Record<string, Task>;
  /** Jobs at the same time. Each duty has its own, so that none takes another's. */
  concurrency: number;
  /**
   * Calls `tell` when another process may have added a job; the returned function ends that. This process's
   * own are known anyway. Without the word a job is found by the next look, twice a second.
   */
  announce?: (tell: () => void) => () => void;
  /**
   * Tasks that come by the clock, as lines of graphile-worker's crontab. However many workers there are, one
   * of them does each.
   */
  crontab?: string;
  /** Clears up once no job runs any more. */
  close?: () => Promise<void>;
}
