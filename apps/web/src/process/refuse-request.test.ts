import type { IncomingMessage } from "node:http";
import { expect, it } from "vitest";
import { refuseRequest } from "./refuse-request.ts";

const statusOf = (url: string, headers: Record<string, string> = {}) =>
  refuseRequest({
    url,
    headers,
    rawHeaders: Object.entries(headers).flat(),
  } as unknown as IncomingMessage)?.status ?? null;

it.each(["/", "/channels/1?x=%", "/api/trpc/a,b?batch=1", "/%C3%A9"])("lets %s through", (url) => {
  expect(statusOf(url)).toBeNull();
});

it.each(["*", "", "/%", "/channels/%ff", "//elsewhere.example/", "http://elsewhere.example/"])(
  "refuses %s",
  (url) => {
    expect(statusOf(url)).toBe(400);
  },
);

it("refuses what is too large before it is read", () => {
  expect(statusOf("/api/trpc/x", { "content-length": String(8 * 1024 * 1024) })).toBeNull();
  expect(statusOf("/api/trpc/x", { "content-length": String(8 * 1024 * 1024 + 1) })).toBe(413);
});

it("refuses a request for two hosts at once", () => {
  expect(statusOf("/", { host: "a" })).toBeNull();
  expect(statusOf("/", { host: "a", Host: "b" })).toBe(400);
  expect(statusOf("/", { host: "a", accept: "host" })).toBeNull();
});
