import { Allowance } from "./allowance.ts";
import { cpuMilliseconds } from "./within.ts";

/** The part of all time that one template may take, and how far ahead of that it may be. */
const SHARE = 0.05;
const MAX_AHEAD_MS = 500;
/** The same for all templates of a process. */
const SHARE_OF_ALL = 0.2;
const MAX_AHEAD_OF_ALL_MS = 1_000;
/** When all of them take too long, those rest that have been at work for so long themselves. */
const SLOW_MS = 20;
const MAX_KNOWN = 10_000;

/** Who templates take their time from: everybody, since nothing else goes on meanwhile. */
export class TemplateTime {
  readonly #all = new Allowance(SHARE_OF_ALL, MAX_AHEAD_OF_ALL_MS);
  readonly #each = new Map<string, Allowance>();

  /** True while a template has to rest. @param now milliseconds that only rise */
  isSpent(source: string, now: number): boolean {
    const own = this.#of(source);
    return own.isSpent(now) || (this.#all.isSpent(now) && own.spentMs(now) > SLOW_MS);
  }

  /** True while nobody may try a template out. @param now milliseconds that only rise */
  isSpentByAll(now: number): boolean {
    return this.#all.isSpent(now);
  }

  /** Does the work, at the expense of a template, or of all alone where it is null. */
  take<Result>(source: string | null, work: () => Result): Result {
    const startedAt = cpuMilliseconds();
    try {
      return work();
    } finally {
      const spent = cpuMilliseconds() - startedAt;
      this.#all.spend(spent);
      if (source !== null) this.#of(source).spend(spent);
    }
  }

  #of(source: string): Allowance {
    const known = this.#each.get(source) ?? new Allowance(SHARE, MAX_AHEAD_MS);
    if (!this.#each.has(source)) this.#remember(source, known);
    return known;
  }

  #remember(source: string, allowance: Allowance): void {
    const [oldest] = this.#each.keys();
    if (this.#each.size >= MAX_KNOWN && oldest !== undefined) this.#each.delete(oldest);
    this.#each.set(source, allowance);
  }
}
