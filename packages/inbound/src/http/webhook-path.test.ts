import { expect, it } from "vitest";
import { readWebhookPath } from "./webhook-path.ts";

it.each([
  ["/api/v1/channels/webhooks/a/b", "a", "b"],
  ["/api/channels/webhooks/a/b", "a", "b"],
  ["/api/channels/webhooks/%61/b%2Fc", "a", "b/c"],
  ["/api/channels/webhooks/a/b/", "a", "b"],
  ["//api//v1/channels/webhooks/a//b//", "a", "b"],
  ["/api\\channels/webhooks/a/b", "a", "b"],
  ["/api/channels/webhooks/%zz/b%", "%zz", "b%"],
])("reads %s", (target, webhookId, token) => {
  expect(readWebhookPath(target)).toEqual({ webhookId, token, dialect: null, messageId: null });
});

it.each([
  ["slack", { dialect: "slack", messageId: null }],
  ["github/", { dialect: "github", messageId: null }],
  ["messages/c", { dialect: null, messageId: "c" }],
])("reads the ending %s", (ending, read) => {
  expect(readWebhookPath(`/api/v1/channels/webhooks/a/b/${ending}`)).toEqual({
    webhookId: "a",
    token: "b",
    ...read,
  });
});

it.each([
  "",
  "/",
  "*",
  "/api/v1/channels/webhooks/",
  "/api/v1/channels/webhooks/a",
  "/api/v1/channels/webhooks/a/",
  "/api/v1/channels/webhooks//b",
  "/api/v1/channels/webhooks/a/b/c",
  "/api/v1/channels/webhooks/a/b/messages",
  "/api/v1/channels/webhooks/a/b/slack/c",
  "/api/v1/channels/webhooks/a/b/messages/c/d",
  "/api/v2/channels/webhooks/a/b",
  "/x/api/channels/webhooks/a/b",
])("leaves %s to others", (target) => {
  expect(readWebhookPath(target)).toBeNull();
});
