import { expect, it } from "vitest";
import { readRoutes } from "./route-patterns.ts";

const routeOf = readRoutes();

it.each([
  ["/", "/"],
  ["/?token=secret", "/"],
  ["/channels/01997d5c", "/channels/:channelId"],
  ["/admin/settings/webhooks", "/admin/settings/webhooks"],
  ["/admin/deliveries/01997d5c?from=list", "/admin/deliveries/:deliveryId"],
  ["/api/trpc/account.me,chat.list?batch=1", "/api/trpc/:trpc"],
  ["/api/auth/callback/credentials", "/api/auth/:nextauth"],
  ["/api/v1/channels/webhooks/id/token/slack", "/api/v1/channels/webhooks/:address"],
  ["/_next/static/chunks/0a1b.js", "/_next/:file"],
  ["/favicon.ico", "(other)"],
  ["/channels/one/two/three", "(other)"],
  ["/secret-in-an-unknown-path", "(other)"],
  ["//sign-in", "(other)"],
  ["", "(other)"],
])("%s is %s", (target, route) => {
  expect(routeOf(target)).toBe(route);
});
