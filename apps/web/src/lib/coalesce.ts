/**
 * Has many wishes for the same work answered by few runs: it begins at once, and again after it has ended
 * if somebody asked meanwhile. Never twice at a time, and the last wish is never left unanswered.
 * @param intervalMs the shortest time from one beginning to the next
 */
export function coalesce(work: () => Promise<unknown>, intervalMs: number): () => void {
  let isRunning = false;
  let isAsked = false;
  const run = async () => {
    isRunning = true;
    isAsked = false;
    const pause = new Promise((resolve) => setTimeout(resolve, intervalMs));
    await Promise.allSettled([work(), pause]);
    isRunning = false;
    if (isAsked) void run();
  };
  return () => {
    isAsked = true;
    if (!isRunning) void run();
  };
}
