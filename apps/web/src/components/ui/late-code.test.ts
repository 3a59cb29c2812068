import { expect, it, vi } from "vitest";
import { lateCode } from "./late-code.ts";

it("is fetched once, however often it is asked for", async () => {
  const fetch = vi.fn(async () => "code");
  const code = lateCode(fetch);
  const listener = vi.fn();
  code.subscribe(listener);
  expect(code.peek()).toBeUndefined();
  const asked = code.load();
  expect(code.load()).toBe(asked);
  expect(await asked).toBe("code");
  expect(code.load()).toBe(asked);
  expect(code.peek()).toBe("code");
  expect(fetch).toHaveBeenCalledOnce();
  expect(listener).toHaveBeenCalledOnce();
});

it("is fetched again after it couldn't be", async () => {
  const fetch = vi.fn(async () => "code").mockRejectedValueOnce(new Error("no network"));
  const code = lateCode(fetch);
  await expect(code.load()).rejects.toThrow("no network");
  expect(code.peek()).toBeUndefined();
  expect(await code.load()).toBe("code");
});

it("tells nobody who has stopped listening", async () => {
  const code = lateCode(async () => "code");
  const listener = vi.fn();
  code.subscribe(listener)();
  await code.load();
  expect(listener).not.toHaveBeenCalled();
});
