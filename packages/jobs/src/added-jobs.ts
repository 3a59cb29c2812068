import { singleton } from "@tidings/config";

/** A job can be fetched once its transaction has committed, which nobody tells; so one looks more than once. */
const LOOK_AFTER_MS = [1, 4, 10, 25, 60, 150] as const;

type Listener = (task: string) => void;

const listeners = () => singleton("added-jobs", () => new Set<Listener>());

/** Says that a job for a task is on its way into the database. */
export function jobAdded(task: string): void {
  for (const listener of listeners()) listener(task);
}

/**
 * Looks for jobs of these tasks a few times after this process has added one, which costs no connection
 * that listens. Of other processes' jobs it knows nothing.
 * @returns ends that
 */
export function lookAfterAdded(tasks: readonly string[], look: () => void): () => void {
  let step = 0;
  let timer: NodeJS.Timeout | undefined;
  const next = () => {
    const delay = LOOK_AFTER_MS[step];
    step += 1;
    timer = delay === undefined ? undefined : setTimeout(run, delay);
  };
  const run = () => {
    look();
    next();
  };
  const listener: Listener = (task) => {
    if (!tasks.includes(task)) return;
    clearTimeout(timer);
    step = 0;
    next();
  };
  listeners().add(listener);
  return () => {
    clearTimeout(timer);
    listeners().delete(listener);
  };
}
