import { db, newId } from "@tidings/prisma";
import { seedChannel, seedMember, seedUser, seedWebhook } from "@tidings/prisma/seed";
import { createTestDatabase } from "@tidings/prisma/testing";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { callerFor } from "./testing/callers.ts";

beforeAll(async () => {
  await createTestDatabase();
});
beforeEach(async () => {
  await db().$executeRaw`truncate users, channels, messages cascade`;
});

/** A private channel that Ada and Bob Stone are in, and Bob isn't. */
async function seedPeople() {
  const [ada, stone, bob] = await Promise.all(
    ["Ada", "Bob Stone", "Bob"].map((name) => seedUser({ name })),
  );
  if (!ada || !stone || !bob) throw new Error("nobody was made");
  const channel = await seedChannel({ createdById: ada.id, isPrivate: true });
  await seedMember(channel.id, stone.id, "member");
  return { ada, stone, bob, channelId: channel.id, api: await callerFor(ada.id) };
}

describe("whom a message mentions", () => {
  it("is told with the message, for those who can read it", async () => {
    const { api, stone, bob, channelId } = await seedPeople();
    const sent = await api.message.send({
      channelId,
      content: '@bob stone, look. @"Bob Stone" `@Bob Stone` @Bob @Nobody',
    });
    const mentions = [
      { name: "bob stone", ids: [stone.id] },
      { name: "Bob Stone", ids: [stone.id] },
    ];
    expect(sent.mentions).toEqual(mentions);
    const { items } = await api.message.list({ channelId });
    expect(items[0]?.mentions).toEqual(mentions);
    expect(JSON.stringify(items)).not.toContain(bob.id);
  });

  it("is nobody where a webhook posts", async () => {
    const { api, ada, channelId } = await seedPeople();
    const webhook = await seedWebhook({ channelId, createdById: ada.id });
    const data = {
      id: newId(),
      channelId,
      webhookId: webhook.id,
      authorName: "CI",
      content: "@Ada failed",
    };
    await db().message.create({ data });
    expect((await api.message.list({ channelId })).items[0]?.mentions).toEqual([]);
  });
});

describe("channel.mentionable", () => {
  it("offers others who can read the channel, those whose name begins so first", async () => {
    const { api, channelId } = await seedPeople();
    await seedUser({ name: "Stoneadmin", role: "admin" });
    await seedUser({ name: "Stonepending", role: "pending" });
    const namesFor = async (query: string) =>
      (await api.channel.mentionable({ channelId, query })).map(({ name }) => name);
    expect(await namesFor("stone")).toEqual(["Stoneadmin", "Bob Stone"]);
    expect(await namesFor("")).toEqual(["Bob Stone", "Stoneadmin"]);
    expect(await namesFor("ada")).toEqual([]);
    expect(await namesFor("%")).toEqual([]);
  });
});
