/**
 * A queue for work that needs much memory: what is added runs after what was added before.
 * @param maxWaiting how much may wait
 */
export class OneAtATime {
  readonly #maxWaiting: number;
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;

  constructor(maxWaiting: number) {
    this.#maxWaiting = maxWaiting;
  }

  /** @returns what the work gives, in its turn; null at once when too much waits already. */
  run<T>(work: () => Promise<T>): Promise<T> | null {
    if (this.#waiting > this.#maxWaiting) return null;
    this.#waiting++;
    const turn = this.#last.then(work).finally(() => {
      this.#waiting--;
    });
    this.#last = turn.catch(() => {});
    return turn;
  }
}
