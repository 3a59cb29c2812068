import { expect, it } from "vitest";
import { type Measured, notifierFigures } from "./figures.ts";

const latency = (medianMs: number, p99Ms = medianMs) => ({ medianMs, p99Ms, count: 100 });
const MIB = 1024 ** 2;
const good: Measured = {
  backlog: [0.5, 0.6, 0.4].map((app) => ({ app, baseline: 1 })),
  idle: latency(49.9),
  streams: [1.5, 1.4, 1.6].map((p99) => ({ healthy: latency(1), hanging: latency(1, p99) })),
  large: { deliveriesPerSecond: 1, firstBytes: MIB, lastBytes: 51 * MIB, fairness: 0.5 },
  recorded: 7,
};

const barred = (measured: Measured) =>
  notifierFigures(measured).flatMap(({ reached }) => reached ?? []);

it("holds what reaches its bar", () => {
  expect(barred(good)).toEqual([true, true, true, true, true]);
});

it.each<[number, Partial<Measured>]>([
  [0, { backlog: [{ app: 0.49, baseline: 1 }] }],
  [1, { idle: latency(50) }],
  [2, { streams: [{ healthy: latency(1), hanging: latency(1, 1.51) }] }],
  [3, { large: { ...good.large, lastBytes: 52 * MIB } }],
  [4, { large: { ...good.large, fairness: 0.49 } }],
])("says that bar %d was missed", (place, bad) => {
  expect(barred({ ...good, ...bad })).toEqual([0, 1, 2, 3, 4].map((each) => each !== place));
});
