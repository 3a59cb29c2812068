import { deliveriesOf, hang, notifierFor, Receiver, until } from "@tidings/notifier/testing";
import { db, newId } from "@tidings/prisma";
import { seedChannel, seedEndpoint, seedMember, seedUser } from "@tidings/prisma/seed";
import { createTestDatabase } from "@tidings/prisma/testing";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { callerFor } from "./testing/callers.ts";

const URL_OF_NOBODY = "https://receiver.invalid/hook";

beforeAll(async () => {
  await createTestDatabase();
});

beforeEach(async () => {
  await db().$executeRaw`truncate users, channels, settings, endpoints, events cascade`;
});

/** What was written for an endpoint, in order. */
async function heardBy(endpointId: string) {
  const deliveries = await db().delivery.findMany({
    where: { endpointId },
    include: { event: true },
    orderBy: { id: "asc" },
  });
  return deliveries.map(({ event }) => ({ type: event.type, ...Object(event.payload) }));
}

describe("a sign-up", () => {
  const account = () => ({
    name: "Tim",
    email: `tim-${newId()}@example.com`,
    password: "long one",
  });

  it("is told to the workspace's endpoints, the first account's too", async () => {
    const { id } = await seedEndpoint({ url: URL_OF_NOBODY, events: ["new_user"] });
    const other = await seedEndpoint({ url: URL_OF_NOBODY, events: ["mention"] });
    const { name, email, password } = account();
    await (await callerFor(null)).account.signUp({ name, email, password });
    expect(await heardBy(id)).toEqual([{ type: "new_user", user: { email, name } }]);
    expect(await heardBy(other.id)).toEqual([]);
  });

  it("waits for no receiver", async () => {
    const receiver = await Receiver.start();
    receiver.behave = hang;
    const { id } = await seedEndpoint({ url: receiver.url(), events: ["new_user"] });
    const stops: (() => Promise<void>)[] = [];
    notifierFor((stop) => stops.push(stop));
    const api = await callerFor(null);
    for (let count = 1; count <= 3; count++) {
      await api.account.signUp(account());
      await until(() => receiver.received.length === count);
    }
    // All three are made, and not one of them has been answered.
    expect(receiver.inFlight).toBe(3);
    await receiver.stop();
    await Promise.all(stops.map((stop) => stop()));
    const history = (await deliveriesOf(id)).flatMap(({ attempts }) => attempts);
    expect(history.map(({ error }) => error)).toEqual(
      Array(3).fill("The receiver broke the connection off."),
    );
  });

  it("that is refused is told to nobody", async () => {
    const { id } = await seedEndpoint({ url: URL_OF_NOBODY });
    const { email } = await seedUser();
    const attempt = (await callerFor(null)).account.signUp({ ...account(), email });
    await expect(attempt).rejects.toMatchObject({ code: "CONFLICT" });
    expect(await heardBy(id)).toEqual([]);
  });
});

it("a channel webhook's making and deletion are told, by whom and where", async () => {
  const { id } = await seedEndpoint({ url: URL_OF_NOBODY });
  const user = await seedUser({ name: "Ada" });
  const channel = await seedChannel({ createdById: user.id, name: "builds", isPrivate: true });
  const api = (await callerFor(user.id)).channelWebhook;
  const channelId = channel.id;
  const webhook = await api.create({ channelId, name: "CI" });
  await api.update({ channelId, webhookId: webhook.id, name: "CD" });
  await api.delete({ channelId, webhookId: webhook.id });
  const about = {
    channel: { id: channelId, name: "builds" },
    user: { id: user.id, name: "Ada" },
  };
  expect(await heardBy(id)).toEqual([
    { type: "channel_webhook_created", ...about, webhook: { id: webhook.id, name: "CI" } },
    { type: "channel_webhook_deleted", ...about, webhook: { id: webhook.id, name: "CD" } },
  ]);
});

describe("a mention", () => {
  async function seedTalk({ isPrivate = false } = {}) {
    const author = await seedUser({ name: "Grace" });
    const channel = await seedChannel({ createdById: author.id, name: "general", isPrivate });
    const api = (await callerFor(author.id)).message;
    const say = (content: string) => api.send({ channelId: channel.id, content });
    return { author, channel, api, say };
  }

  async function seedListener(name: string, when: "away" | "always" = "always") {
    const user = await seedUser({ name });
    const endpoint = await seedEndpoint({ url: URL_OF_NOBODY, userId: user.id, when });
    return { ...user, heard: async () => (await heardBy(endpoint.id)).length };
  }

  it("says where, by whom and what", async () => {
    const { say, channel } = await seedTalk();
    const user = await seedUser({ name: "Ada Lovelace" });
    const { id } = await seedEndpoint({
      url: URL_OF_NOBODY,
      userId: user.id,
      events: ["mention"],
    });
    const content = "Look at this, @ada lovelace!";
    const message = await say(content);
    expect(await heardBy(id)).toEqual([
      {
        type: "mention",
        channel: { id: channel.id, name: "general" },
        author: { name: "Grace" },
        message: { id: message.id, content },
      },
    ]);
  });

  it("means the longest name that somebody bears, and all who bear it", async () => {
    const { say } = await seedTalk();
    const ada = await seedListener("Ada");
    const lovelace = await seedListener("Ada Lovelace");
    const namesake = await seedListener("Ada Lovelace");
    await say("@Ada Lovelace and @Ada Lovelace, twice");
    expect([await ada.heard(), await lovelace.heard(), await namesake.heard()]).toEqual([0, 1, 1]);
    await say('@"Ada" Lovelace');
    expect([await ada.heard(), await lovelace.heard()]).toEqual([1, 1]);
  });

  it("in a private channel reaches its members and admins, and nobody else", async () => {
    const { say, channel } = await seedTalk({ isPrivate: true });
    const outsider = await seedListener("Outsider");
    const member = await seedListener("Member");
    const admin = await seedListener("Admin");
    await seedMember(channel.id, member.id);
    await db().user.update({ where: { id: admin.id }, data: { role: "admin" } });
    await say("@Outsider @Member @Admin");
    expect([await outsider.heard(), await member.heard(), await admin.heard()]).toEqual([0, 1, 1]);
  });

  it("reaches neither its author nor those who wait for an admin or are gone", async () => {
    const { say, author } = await seedTalk();
    const own = await seedEndpoint({ url: URL_OF_NOBODY, userId: author.id });
    const waiting = await seedListener("Waiting");
    await db().user.update({ where: { id: waiting.id }, data: { role: "pending" } });
    await say("@Grace @Waiting");
    expect(await heardBy(own.id)).toEqual([]);
    expect(await waiting.heard()).toBe(0);
  });

  it("reaches 20 people at most", async () => {
    const { say } = await seedTalk();
    const twins = [];
    for (let count = 0; count < 22; count++) twins.push(await seedListener("Twin"));
    await say("@Twin");
    expect(await db().delivery.count()).toBe(20);
  });

  it("reaches somebody who is present only where they asked for that", async () => {
    const { say } = await seedTalk();
    const away = await seedListener("Away", "away");
    const always = await seedListener("Always");
    for (const { id } of [away, always]) {
      await (await callerFor(id)).presence.report({ tabId: "tab", focused: true });
    }
    await say("@Away @Always");
    expect([await away.heard(), await always.heard()]).toEqual([0, 1]);
    await (await callerFor(away.id)).presence.report({ tabId: "tab", focused: false });
    await say("@Away");
    expect(await away.heard()).toBe(1);
  });

  it("that is put in by editing, or said while user webhooks are off, is told to nobody", async () => {
    const { say, api, channel } = await seedTalk();
    const ada = await seedListener("Ada");
    const { id: messageId } = await say("Hello");
    await api.edit({ channelId: channel.id, messageId, content: "Hello @Ada" });
    await db().setting.create({ data: { key: "enableUserWebhooks", value: false } });
    await say("@Ada");
    expect(await ada.heard()).toBe(0);
  });
});
