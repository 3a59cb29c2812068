import { expect, it } from "vitest";
import { channelWebhookCreated } from "./channel-webhook-created.ts";
import { channelWebhookDeleted } from "./channel-webhook-deleted.ts";

const payload = {
  channel: { id: "1", name: "alerts" },
  webhook: { id: "2", name: "Grafana" },
  user: { id: "3", name: "Tim" },
};

it.each([
  [channelWebhookCreated, "channel_webhook_created", "created"],
  [channelWebhookDeleted, "channel_webhook_deleted", "deleted"],
])("tells who did what to which webhook (%#)", (type, name, verb) => {
  expect(JSON.stringify(type.toJson(payload))).toBe(
    `{"event":"${name}","channel":{"id":"1","name":"alerts"},"webhook":{"id":"2","name":"Grafana"},"user":{"id":"3","name":"Tim"}}`,
  );
  expect(type.describe(payload, "https://tidings.example.com", "workspace")).toEqual({
    title: `Tim ${verb} the webhook “Grafana” in #alerts`,
    text: "",
    link: { label: "Open the channel", url: "https://tidings.example.com/channels/1" },
    tone: "neutral",
  });
});
