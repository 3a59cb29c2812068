import { db, newId } from "@tidings/prisma";
import { seedMessages, seedWebhook } from "@tidings/prisma/seed";
import { createTestDatabase } from "@tidings/prisma/testing";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { closeInbound } from "./index.ts";
import { useEnvironment } from "./testing/environment.ts";
import { JSON_TYPE, MOUNTS, PREFIXES, type Send, saying } from "./testing/mounts.ts";
import { collectNotices } from "./testing/notices.ts";
import { addressOf, messagesOf, seedWorkspace } from "./testing/workspace.ts";

let workspace: Awaited<ReturnType<typeof seedWorkspace>>;
let base: string;

beforeAll(async () => {
  await createTestDatabase();
  useEnvironment();
});
beforeEach(async () => {
  workspace = await seedWorkspace();
  base = PREFIXES[0] + workspace.address;
});
afterAll(closeInbound);

const stored = async () => (await messagesOf(workspace.channel.id))[0];

describe.each(MOUNTS)("$mount", ({ open }) => {
  let send: Send;
  let close: () => Promise<void>;

  beforeAll(async () => {
    ({ send, close } = await open());
  });
  afterAll(() => close());

  const post = async (json: unknown = { content: "Hi" }): Promise<string> => {
    const answer = await send(base, { headers: JSON_TYPE, body: JSON.stringify(json) });
    expect(answer.status).toBe(200);
    return (await answer.json()).message_id;
  };
  const patch = (id: string, json: unknown, address = base) =>
    send(`${address}/messages/${id}`, {
      method: "PATCH",
      headers: JSON_TYPE,
      body: JSON.stringify(json),
    });
  const remove = (id: string, address = base) =>
    send(`${address}/messages/${id}`, { method: "DELETE" });

  it("edits a message of its own, and tells the readers", async () => {
    const id = await post();
    const bus = await collectNotices("changes");
    const answer = await patch(id, { text: "*Bye*", attachments: [{ title: "Card" }] });
    expect(await answer.json()).toEqual({ ok: true, success: true, message_id: id });
    await bus.settle();
    await bus.close();
    expect(bus.notices).toEqual([{ kind: "changes", channels: { [workspace.channel.id]: [id] } }]);
    expect(await stored()).toMatchObject({
      content: "**Bye**",
      cards: [{ title: "Card" }],
      changedAt: expect.any(Date),
      deletedAt: null,
    });
  });

  it("forgets what a message was made of when it says something else", async () => {
    const id = await post({ build: { number: 5 }, title: "Built" });
    expect((await patch(id, { content: "Nothing to see" })).status).toBe(200);
    expect(await db().messagePayload.count({ where: { messageId: id } })).toBe(0);
  });

  it("deletes a message of its own with its payload, once", async () => {
    const id = await post({ build: { number: 5 }, title: "Built" });
    expect(await db().messagePayload.count({ where: { messageId: id } })).toBe(1);
    expect((await remove(id)).status).toBe(200);
    expect(await stored()).toMatchObject({ content: "", cards: null, deletedAt: expect.any(Date) });
    expect(await db().messagePayload.count({ where: { messageId: id } })).toBe(0);
    expect((await remove(id)).status).toBe(404);
    expect((await patch(id, { content: "Back" })).status).toBe(404);
  });

  it("reaches no message of anybody else, and none from another address", async () => {
    const { channel, user } = workspace;
    const other = await seedWebhook({ channelId: channel.id, createdById: user.id });
    const [byPerson] = await seedMessages([{ channelId: channel.id, userId: user.id }]);
    const id = await post();
    const foreign = [
      [byPerson?.id ?? "", base],
      [id, PREFIXES[0] + addressOf(other)],
      [newId(), base],
      ["no-id", base],
    ] as const;
    for (const [messageId, address] of foreign) {
      const answers = [
        await patch(messageId, { content: "Bad" }, address),
        await remove(messageId, address),
      ];
      for (const answer of answers) {
        expect(answer.status).toBe(404);
        expect((await answer.json()).error.code).toBe("unknown_message");
      }
    }
    const wrong = await remove(id, `${base}x`);
    expect([wrong.status, (await wrong.json()).error.code]).toEqual([401, "unauthorized"]);
    const contents = (await messagesOf(channel.id)).map(({ content }) => content);
    expect(contents).toEqual([byPerson?.content, "Hi"]);
  });

  it("leaves a message as it is when there is nothing to say", async () => {
    const id = await post();
    const answer = await patch(id, { content: " " });
    expect([answer.status, (await answer.json()).error.code]).toEqual([422, "empty_content"]);
    expect(await stored()).toMatchObject({ content: "Hi", changedAt: null });
  });

  it("takes no other method there", async () => {
    const id = await post();
    const answer = await send(`${base}/messages/${id}`, saying("Hi"));
    expect([answer.status, answer.headers.get("allow")]).toEqual([405, "PATCH, DELETE"]);
  });

  it("answers `ok` at the address for Slack, and the message to Discord's wait", async () => {
    const slack = await send(`${base}/slack`, {
      headers: JSON_TYPE,
      body: '{"text":"<!channel> Hi"}',
    });
    expect([slack.status, await slack.text()]).toEqual([200, "ok"]);
    const discord = await send(`${base}?wait=true`, {
      headers: JSON_TYPE,
      body: JSON.stringify({ content: "Hi", username: "Robot", embeds: [] }),
    });
    expect(await discord.json()).toMatchObject({
      ok: true,
      id: expect.stringMatching(/-7/),
      content: "Hi",
      author: { username: "Robot" },
    });
  });
});
