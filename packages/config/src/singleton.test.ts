import { expect, it, vi } from "vitest";
import { setSingleton, singleton } from "./singleton.ts";

it("makes a value once, whichever copy of the module is asked", async () => {
  const first = singleton("test value", () => ({ made: "first" }));
  vi.resetModules();
  const copy = await import("./singleton.ts");
  expect(copy.singleton).not.toBe(singleton);
  expect(copy.singleton("test value", () => ({ made: "second" }))).toBe(first);
});

it("keeps undefined as a value, and tries again after a failure", () => {
  const create = vi.fn(() => undefined);
  singleton("nothing", create);
  singleton("nothing", create);
  expect(create).toHaveBeenCalledTimes(1);

  const fail = () => {
    throw new Error("not yet");
  };
  expect(() => singleton("late", fail)).toThrow("not yet");
  expect(singleton("late", () => 1)).toBe(1);
});

it("setSingleton replaces a value", () => {
  singleton("address", () => "old");
  setSingleton("address", "new");
  expect(singleton("address", () => "unused")).toBe("new");
});
