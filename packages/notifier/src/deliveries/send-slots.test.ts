import { setImmediate as nextTurn } from "node:timers/promises";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { SendSlots } from "./send-slots.ts";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Takes so many slots at once, and notes in which order they are had. */
function takeMany(slots: SendSlots, count: number) {
  const had: number[] = [];
  const gives: (() => void)[] = [];
  for (let n = 0; n < count; n += 1) {
    void slots.take().then((give) => {
      had.push(n);
      gives[n] = give;
    });
  }
  return { had, gives };
}

it("lets 128 begin, and one more for each that is answered, in their order", async () => {
  const { had, gives } = takeMany(new SendSlots(), 131);
  await nextTurn();
  expect(had).toHaveLength(128);
  gives[7]?.();
  await nextTurn();
  expect(had.slice(128)).toEqual([128]);
  gives[128]?.();
  gives[3]?.();
  await nextTurn();
  expect(had.slice(128)).toEqual([128, 129, 130]);
});

it("keeps nobody waiting for receivers that hang", async () => {
  const { had } = takeMany(new SendSlots(), 200);
  await nextTurn();
  vi.advanceTimersByTime(100);
  await nextTurn();
  expect(had).toHaveLength(200);
});

it("takes a slot back once", async () => {
  const slots = new SendSlots();
  const { had, gives } = takeMany(slots, 128);
  await nextTurn();
  gives[0]?.();
  gives[0]?.();
  vi.advanceTimersByTime(100);
  const more = takeMany(slots, 129);
  await nextTurn();
  expect([had.length, more.had.length]).toEqual([128, 128]);
});
