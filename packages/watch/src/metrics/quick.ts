import { singleton } from "@tidings/config";
import type { Metric } from "prom-client";
import { registry } from "./registry.ts";

/*
 * For what happens ten thousand times a second. A counter or a histogram of prom-client makes a key of its
 * labels each time, which takes about as long as everything else that is done to count.
 */

interface Value {
  labels: Record<string, string>;
  value: number;
  metricName?: string;
}

/** Has the registry ask for values when somebody looks, which is all that it does with metrics of its own. */
function register(name: string, help: string, type: "counter" | "histogram", read: () => Value[]) {
  const common = { name, help, type, aggregator: "sum" as const, collect: () => {} };
  const metric = { ...common, reset: () => {}, get: async () => ({ ...common, values: read() }) };
  registry().registerMetric(metric as unknown as Metric);
}

/** Counts by two labels, whose values are few and fixed in the code. */
export class QuickCounter<First extends string, Second extends string> {
  readonly #cells = new Map<First, Map<Second, { count: number }>>();

  constructor(name: string, help: string, [first, second]: readonly [string, string]) {
    register(name, help, "counter", () =>
      [...this.#cells].flatMap(([one, cells]) =>
        Array.from(cells, ([other, { count }]) => ({
          labels: { [first]: one, [second]: other },
          value: count,
        })),
      ),
    );
  }

  add(first: First, second: Second): void {
    const cell = this.#cells.get(first)?.get(second);
    if (cell === undefined) this.#begin(first, second);
    else cell.count += 1;
  }

  #begin(first: First, second: Second): void {
    const cells = this.#cells.get(first) ?? new Map<Second, { count: number }>();
    this.#cells.set(first, cells.set(second, { count: 1 }));
  }
}

/** How values are spread over ascending upper bounds, without labels. */
export class QuickHistogram {
  readonly #bounds: Float64Array;
  /** The last is for what exceeds every bound. */
  readonly #counts: Float64Array;
  readonly #name: string;
  #sum = 0;

  constructor(name: string, help: string, bounds: readonly number[]) {
    this.#name = name;
    this.#bounds = Float64Array.from(bounds);
    this.#counts = new Float64Array(bounds.length + 1);
    register(name, help, "histogram", () => this.#values());
  }

  add(value: number): void {
    let place = 0;
    while (place < this.#bounds.length && value > (this.#bounds[place] ?? 0)) place += 1;
    this.#counts[place] = (this.#counts[place] ?? 0) + 1;
    this.#sum += value;
  }

  #values(): Value[] {
    let count = 0;
    const buckets = Array.from(this.#counts, (own, place) => {
      count += own;
      const le = String(this.#bounds[place] ?? "+Inf");
      return { metricName: `${this.#name}_bucket`, labels: { le }, value: count };
    });
    return [
      ...buckets,
      { metricName: `${this.#name}_sum`, labels: {}, value: this.#sum },
      { metricName: `${this.#name}_count`, labels: {}, value: count },
    ];
  }
}

/** A {@link QuickCounter}, made by whoever asks first. */
export const quickCounter = <First extends string, Second extends string>(
  name: `tidings_${string}_total`,
  help: string,
  labelNames: readonly [string, string],
): QuickCounter<First, Second> =>
  singleton(name, () => new QuickCounter<First, Second>(name, help, labelNames));

/** A {@link QuickHistogram}, made by whoever asks first. */
export const quickHistogram = (
  name: `tidings_${string}`,
  help: string,
  bounds: readonly number[],
): QuickHistogram => singleton(name, () => new QuickHistogram(name, help, bounds));
