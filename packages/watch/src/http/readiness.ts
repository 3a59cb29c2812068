import { gauge } from "../metrics/registry.ts";

/** One of the parts that a process needs to be of use. */
export interface Part {
  ok: boolean;
  /** How it is, in words. */
  state: string;
}

/** Parts by name; each says how it is when it is asked. */
export type Parts = Record<string, () => Part | Promise<Part>>;

export interface Readiness {
  ready: boolean;
  parts: Record<string, Part>;
}

const STOPPING: Readiness = {
  ready: false,
  parts: { process: { ok: false, state: "shutting down" } },
};

/** Asks the parts, once for all who want to know at the same time: anybody may ask, as often as they like. */
export class ReadinessCheck {
  readonly #parts: Parts;
  #asking: Promise<Readiness> | undefined;
  #isStopping = false;

  constructor(parts: Parts) {
    this.#parts = parts;
    gauge(
      "tidings_ready",
      "Whether a part that the process needs is as it should be: 1, or 0.",
      ["part"],
      async (metric) => {
        const { parts: found } = await this.ask();
        for (const [part, { ok }] of Object.entries(found)) metric.set({ part }, ok ? 1 : 0);
      },
    );
  }

  /** From now on the process isn't ready any more. */
  stop(): void {
    this.#isStopping = true;
  }

  async ask(): Promise<Readiness> {
    if (this.#isStopping) return STOPPING;
    this.#asking ??= this.#ask().finally(() => {
      this.#asking = undefined;
    });
    const readiness = await this.#asking;
    return this.#isStopping ? STOPPING : readiness;
  }

  async #ask(): Promise<Readiness> {
    const asked = Object.entries(this.#parts).map(
      async ([name, look]) => [name, await look()] as const,
    );
    const parts = Object.fromEntries(await Promise.all(asked));
    return { ready: Object.values(parts).every(({ ok }) => ok), parts };
  }
}
