import { validate, version } from "uuid";
import { expect, it, vi } from "vitest";
import { firstIdAt, isId, newId } from "./ids.ts";

it("makes rising, different ids of version 7", () => {
  const ids = Array.from({ length: 10_000 }, newId);
  expect(ids.every((id) => validate(id) && version(id) === 7)).toBe(true);
  expect(ids).toEqual([...new Set(ids)].sort());
});

it("goes on rising when the clock is set back", () => {
  const before = newId();
  vi.useFakeTimers({ now: Date.now() - 3_600_000 });
  const after = newId();
  vi.useRealTimers();
  expect(after > before).toBe(true);
});

it("carries the time, so that ids and instants compare", () => {
  const from = Date.now();
  const id = newId();
  expect(id > firstIdAt(from - 1)).toBe(true);
  expect(id < firstIdAt(Date.now() + 1)).toBe(true);
  expect(version(firstIdAt(from))).toBe(7);
});

it("knows what is an id", () => {
  expect(isId(newId())).toBe(true);
  expect(["", "x", `${newId()}0`].some(isId)).toBe(false);
});
