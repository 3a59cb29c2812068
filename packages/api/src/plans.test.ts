import { db } from "@tidings/prisma";
import { createTestDatabase, seedCrowd, watchPlans } from "@tidings/prisma/testing";
import { beforeAll, expect, it } from "vitest";
import { readChangesSince, readMessages } from "./services/message-reads.ts";
import { callerFor } from "./testing/callers.ts";

type Api = Awaited<ReturnType<typeof callerFor>>;

interface Scene {
  /** Somebody like everybody, and an admin. */
  person: Api;
  admin: Api;
  channelId: string;
  webhookId: string;
  endpointId: string;
  /** From the middle of the channel, so that there are as many before as after them. */
  middleId: string;
  rootId: string;
  deliveryId: string;
  chatId: string;
}

let scene: Scene;
/** Known before anything is measured, so that it isn't part of it. */
const inDays = (days: number) => Date.now() + days * 24 * 60 * 60_000;

beforeAll(async () => {
  await createTestDatabase();
  const { admin, people, channels, webhooks, endpoints } = await seedCrowd();
  const [somebody, channel, webhook, endpoint] = [
    people[0],
    channels[0],
    webhooks[0],
    endpoints[0],
  ];
  const channelId = channel?.id ?? "";
  const where = { channelId };
  const middle = await db().message.findFirstOrThrow({ where, orderBy: { id: "asc" }, skip: 500 });
  const reply = await db().message.findFirstOrThrow({
    where: { ...where, threadId: { not: null } },
  });
  const delivery = await db().delivery.findFirstOrThrow({ where: { userId: somebody?.id ?? "" } });
  const chat = await db().chat.findFirstOrThrow({ where: { userId: somebody?.id ?? "" } });
  scene = {
    person: await callerFor(somebody?.id ?? ""),
    admin: await callerFor(admin.id),
    channelId,
    webhookId: webhook?.id ?? "",
    endpointId: endpoint?.id ?? "",
    middleId: middle.id,
    rootId: reply.threadId ?? "",
    deliveryId: delivery.id,
    chatId: chat.id,
  };
});

const HOT: [name: string, table: string, (scene: Scene) => Promise<unknown>][] = [
  [
    "a channel's latest messages",
    "messages",
    (s) => s.person.message.list({ channelId: s.channelId }),
  ],
  [
    "a further page of them",
    "messages",
    (s) => s.person.message.list({ channelId: s.channelId, cursor: s.middleId }),
  ],
  [
    "a thread",
    "messages",
    (s) => s.person.message.thread({ channelId: s.channelId, messageId: s.rootId }),
  ],
  ["a live message", "messages", (s) => readMessages(s.channelId, [s.middleId, s.rootId])],
  [
    "what a tab missed",
    "messages",
    (s) => readChangesSince(s.channelId, { time: inDays(-1), snapshot: null }),
  ],
  [
    "what came while a page was loaded",
    "messages",
    (s) => readChangesSince(s.channelId, { time: inDays(-1), snapshot: "10:10:" }),
  ],
  ["the channels with what is unread", "messages", (s) => s.person.channel.list()],
  ["an admin's channels", "messages", (s) => s.admin.channel.list()],
  [
    "a webhook's recent posts",
    "posts",
    (s) => s.admin.channelWebhook.posts({ channelId: s.channelId, webhookId: s.webhookId }),
  ],
  [
    "the webhooks that refuse posts",
    "posts",
    (s) => s.admin.channelWebhook.troubles({ channelId: s.channelId }),
  ],
  [
    "a message's payload",
    "message_payloads",
    (s) =>
      s.admin.message.payload({ channelId: s.channelId, messageId: s.middleId }).catch(() => {}),
  ],
  ["one's own deliveries", "deliveries", (s) => s.person.delivery.list()],
  ["all deliveries", "deliveries", (s) => s.admin.delivery.list()],
  [
    "an endpoint's deliveries",
    "deliveries",
    (s) => s.admin.delivery.list({ endpointId: s.endpointId }),
  ],
  ["deliveries that failed", "deliveries", (s) => s.admin.delivery.list({ status: "failed" })],
  ["deliveries that wait", "deliveries", (s) => s.admin.delivery.list({ status: "waiting" })],
  ["deliveries of an event", "deliveries", (s) => s.admin.delivery.list({ event: "new_user" })],
  ["a delivery", "attempts", (s) => s.person.delivery.get({ deliveryId: s.deliveryId })],
  ["one's own chats", "chats", (s) => s.person.chat.list({})],
  ["a chat", "chat_messages", (s) => s.person.chat.get({ chatId: s.chatId })],
];

it.each(HOT)("%s: reads no growing table from end to end", async (_, table, ask) => {
  const { tables, wholeReads } = await watchPlans(() => ask(scene));
  expect(tables).toContain(table);
  expect(wholeReads).toEqual([]);
});
