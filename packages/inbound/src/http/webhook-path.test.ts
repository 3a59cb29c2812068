import { expect, it } from "vitest";
import { readWebhookPath } from "./webhook-path.ts";

it.each([
  ["/api/v1/channels/webhooks/a/b", "a", "b"],
  ["/api/channels/webhooks/a/b", "a", "b"],
  ["/api/channels/webhooks/a/b?wait=true&x=/y/", "a", "b"],
  ["/api/channels/webhooks/%61/b%2Fc", "a", "b/c"],
  ["/api/channels/webhooks/a/b/", "a", "b"],
  ["//api//v1/channels/webhooks/a//b//?x", "a", "b"],
  ["/api\\channels/webhooks/a/b", "a", "b"],
  ["/api/channels/webhooks/%zz/b%", "%zz", "b%"],
])("reads %s", (target, webhookId, token) => {
  expect(readWebhookPath(target)).toEqual({ webhookId, token });
});

it.each([
  "",
  "/",
  "*",
  "/api/v1/channels/webhooks/",
  "/api/v1/channels/webhooks/a",
  "/api/v1/channels/webhooks/a/",
  "/api/v1/channels/webhooks//b",
  "/api/v1/channels/webhooks/a?b/c",
  "/api/v1/channels/webhooks/a/b/c",
  "/api/v2/channels/webhooks/a/b",
  "/x/api/channels/webhooks/a/b",
])("leaves %s to others", (target) => {
  expect(readWebhookPath(target)).toBeNull();
});
