import { z } from "zod";
import { linkToChannel, namedJson, namedSchema, SAMPLE_CHANNEL } from "./channel.ts";
import type { EventType } from "./event-type.ts";

const schema = z.object({
  channel: namedSchema,
  author: z.object({ name: z.string() }),
  message: z.object({
    id: z.string(),
    content: z.string(),
    /** The message that it replies to. */
    threadId: z.string().nullish(),
  }),
});

/** Somebody named a person in a channel. */
export const mention: EventType<z.infer<typeof schema>> = {
  name: "mention",
  scope: "user",
  label: "Somebody mentions you in a channel",
  schema,
  sample: {
    channel: SAMPLE_CHANNEL,
    author: { name: "Test Person (Tidings test)" },
    message: { id: "0190a5f2-7c1e-7000-8000-000000000002", content: "@You, can you have a look?" },
  },
  toJson: ({ channel, author, message }) => ({
    event: "mention",
    channel: namedJson(channel),
    author: { name: author.name },
    message: { id: message.id, content: message.content },
  }),
  describe: ({ channel, author, message }, appUrl) => ({
    title: `${author.name} mentioned you in #${channel.name}`,
    text: message.content,
    link: linkToChannel(channel, appUrl, message.threadId),
    tone: "neutral",
  }),
};
