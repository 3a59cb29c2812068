import { expect, it, vi } from "vitest";
import { checkReachable } from "./check-reachable.ts";
import { resolveNothing, resolveTo } from "./testing/resolvers.ts";

const DIRECT = { http: null, https: null, except: [] };
const url = new URL("https://hooks.example/in");

it.each([
  ["public", resolveTo("93.184.215.14", "2606:4700::1"), [], true],
  ["private but allowed", resolveTo("10.0.0.1"), ["hooks.example"], true],
  ["in an allowed range", resolveTo("10.0.0.1"), ["10.0.0.0/24"], true],
  ["not known now, and may be later", resolveNothing, [], false],
])("accepts a name whose address is %s", async (_, resolve, allowed, isFound) => {
  expect(await checkReachable(url, allowed, { proxies: DIRECT, resolve })).toEqual({
    ok: true,
    url,
    isFound,
  });
});

it("refuses a name with one private address, and says what opens it", async () => {
  const resolve = resolveTo("93.184.215.14", "10.0.0.1");
  expect(await checkReachable(url, [], { proxies: DIRECT, resolve })).toEqual({
    ok: false,
    reason:
      "hooks.example leads to a private address, and deliveries go to public ones only. Whoever runs this server can open it with WEBHOOK_ALLOWED_HOSTS=hooks.example.",
  });
});

it("refuses a literal address without asking", async () => {
  const literal = new URL("http://[::ffff:10.0.0.1]/");
  const checked = await checkReachable(literal, [], { proxies: DIRECT, resolve: resolveNothing });
  expect(checked).toMatchObject({ ok: false, reason: expect.stringContaining("10.0.0.1") });
});

it("leaves names to the proxy where one is used", async () => {
  const proxies = { ...DIRECT, https: "http://proxy.example:3128" };
  const resolve = vi.fn(resolveTo("10.0.0.1"));
  expect(await checkReachable(url, [], { proxies, resolve })).toMatchObject({ ok: true });
  expect(resolve).not.toHaveBeenCalled();
});

it("waits three seconds at most", async () => {
  vi.useFakeTimers();
  const checked = checkReachable(url, [], { proxies: DIRECT, resolve: () => {} });
  await vi.advanceTimersByTimeAsync(3000);
  expect(await checked).toMatchObject({ ok: true });
  vi.useRealTimers();
});
