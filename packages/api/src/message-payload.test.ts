import { db, firstIdAt } from "@tidings/prisma";
import { seedMessages, seedPayload } from "@tidings/prisma/seed";
import { createTestDatabase } from "@tidings/prisma/testing";
import { beforeAll, describe, expect, it } from "vitest";
import { callerFor, seedStage } from "./testing/callers.ts";

const CARDS = [{ title: "Build #7", color: "#d1242f" }];
const DAY_MS = 86_400_000;

beforeAll(async () => {
  await createTestDatabase();
});

type Seed = Partial<Parameters<typeof seedMessages>[0][number]>;

/** A webhook's message, with a body where one is kept. */
async function seedPosted(given: Seed = {}, body?: Buffer) {
  const stage = await seedStage({ isPrivate: false });
  const channelId = stage.channel.id;
  const by = { channelId, webhookId: stage.webhook.id, authorName: "CI" };
  const [message] = await seedMessages([{ ...by, ...given }]);
  const messageId = message?.id ?? "";
  if (body !== undefined) await seedPayload(messageId, body, "Slack");
  return { ...stage, channelId, messageId, api: await callerFor(stage.owner.id) };
}

describe("message.payload", () => {
  it("gives JSON laid out, under its recogniser's name", async () => {
    const { api, channelId, messageId } = await seedPosted({}, Buffer.from('{"text":"é","n":1.0}'));
    expect(await api.message.payload({ channelId, messageId })).toEqual({
      sender: "Slack",
      body: '{\n  "text": "é",\n  "n": 1.0\n}',
      isJson: true,
      receivedAt: expect.any(Date),
    });
  });

  it("gives anything else as it came, with a mark for what is no UTF-8", async () => {
    const body = Buffer.concat([Buffer.from("payload=%7B"), Buffer.from([0xff])]);
    const { api, channelId, messageId } = await seedPosted({}, body);
    const payload = await api.message.payload({ channelId, messageId });
    expect(payload).toMatchObject({ body: "payload=%7B\ufffd", isJson: false });
  });

  it("gives the message itself for Tidings' own form, of which no body is kept", async () => {
    const { api, channelId, messageId } = await seedPosted({ content: "Hello" });
    const payload = await api.message.payload({ channelId, messageId });
    expect(payload).toMatchObject({ sender: "Tidings", body: '{\n  "content": "Hello"\n}' });
  });

  it("invents none for a message whose body may have been deleted since", async () => {
    const old = firstIdAt(Date.now() - 31 * DAY_MS);
    for (const given of [{ cards: CARDS }, { id: old }]) {
      const { api, channelId, messageId } = await seedPosted(given);
      const attempt = api.message.payload({ channelId, messageId });
      await expect(attempt).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
  });

  it("knows none of people's messages, nor through another channel", async () => {
    const { api, channelId, messageId, owner } = await seedPosted({}, Buffer.from("{}"));
    const [own] = await seedMessages([{ channelId, userId: owner.id }]);
    const elsewhere = await api.channel.create({ name: "elsewhere" });
    for (const wanted of [
      { channelId, messageId: own?.id ?? "" },
      { channelId: elsewhere.id, messageId },
    ]) {
      const attempt = api.message.payload(wanted);
      await expect(attempt).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
  });

  it("is refused to a member", async () => {
    const { channelId, messageId, accountFor } = await seedPosted({}, Buffer.from("{}"));
    const member = await callerFor(await accountFor("member"));
    const attempt = member.message.payload({ channelId, messageId });
    await expect(attempt).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});

describe("a webhook's message", () => {
  it("carries its cards and the name that its post asked for", async () => {
    const given = { content: "", cards: CARDS, senderName: "Robot" };
    const { api, channelId } = await seedPosted(given);
    const { items } = await api.message.list({ channelId });
    expect(items).toMatchObject([{ cards: CARDS, author: { name: "CI", senderName: "Robot" } }]);
  });

  it("takes its cards and its body along when it is deleted", async () => {
    const { api, channelId, messageId } = await seedPosted({ cards: CARDS }, Buffer.from("{}"));
    await api.message.delete({ channelId, messageId });
    const where = { channelId_id: { channelId, id: messageId } };
    expect((await db().message.findUniqueOrThrow({ where })).cards).toBeNull();
    expect(await db().messagePayload.count({ where: { messageId } })).toBe(0);
  });
});
