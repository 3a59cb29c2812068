/** Requests that are new at once, over all endpoints: enough to keep a machine busy. */
const SLOTS = 128;
/** After this a receiver counts as slow, and what waits for it stands in nobody's way. */
const HOLD_MS = 100;

/**
 * Lets sends begin, a few at a time and in the order in which they came. With hundreds under way at once each
 * takes as long as all of them, and what belongs to it outlives the time in which memory is collected
 * cheaply. A slot is held until the answer, but no longer than a quick receiver takes: those that hang
 * don't keep others waiting.
 */
export class SendSlots {
  #free = SLOTS;
  readonly #waiting: (() => void)[] = [];

  /** Resolves when it is this send's turn. @returns gives the slot back; to be called when the answer is there. */
  async take(): Promise<() => void> {
    if (this.#free > 0) this.#free -= 1;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    let isHeld = true;
    const giveBack = () => {
      if (!isHeld) return;
      isHeld = false;
      clearTimeout(timer);
      this.#handOn();
    };
    const timer = setTimeout(giveBack, HOLD_MS);
    return giveBack;
  }

  #handOn(): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#free += 1;
    else next();
  }
}
