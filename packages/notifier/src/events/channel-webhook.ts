import { z } from "zod";
import { linkToChannel, namedJson, namedSchema, SAMPLE_CHANNEL } from "./channel.ts";
import type { EventType } from "./event-type.ts";

const schema = z.object({ channel: namedSchema, webhook: namedSchema, user: namedSchema });

/** What is told when a person does something to a channel's webhook. */
export const channelWebhookEvent = (
  name: string,
  verb: "created" | "deleted",
): EventType<z.infer<typeof schema>> => ({
  name,
  scope: "workspace",
  label: `A channel's webhook is ${verb}`,
  schema,
  sample: {
    channel: SAMPLE_CHANNEL,
    webhook: { id: "0190a5f2-7c1e-7000-8000-000000000003", name: "Grafana" },
    user: { id: "0190a5f2-7c1e-7000-8000-000000000004", name: "Test Person (Tidings test)" },
  },
  toJson: ({ channel, webhook, user }) => ({
    event: name,
    channel: namedJson(channel),
    webhook: namedJson(webhook),
    user: namedJson(user),
  }),
  describe: ({ channel, webhook, user }, appUrl) => ({
    title: `${user.name} ${verb} the webhook “${webhook.name}” in #${channel.name}`,
    text: "",
    link: linkToChannel(channel, appUrl),
    tone: "neutral",
  }),
});
