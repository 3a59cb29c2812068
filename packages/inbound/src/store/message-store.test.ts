import { db, digestToken, newId, type Pool } from "@tidings/prisma";
import { createTestDatabase } from "@tidings/prisma/testing";
import { afterAll, beforeAll, expect, it } from "vitest";
import { collectNotices } from "../testing/notices.ts";
import { contentsOf, messagesOf, seedWorkspace } from "../testing/workspace.ts";
import type { Candidate, Verdict } from "./candidate.ts";
import { MessageStore } from "./message-store.ts";
import { MAX_BATCH } from "./store-batch.ts";
import { createStorePool } from "./store-pool.ts";

type Webhook = Awaited<ReturnType<typeof seedWorkspace>>["webhook"];

let pool: Pool;
let store: MessageStore;

beforeAll(async () => {
  await createTestDatabase();
  pool = createStorePool(2);
  store = new MessageStore(pool, 2);
});
afterAll(async () => {
  await store.close();
  await pool.end();
});

const by = ({ id, token }: Webhook, content: string | null): Candidate => ({
  webhookId: id,
  tokenHash: `\\x${digestToken(token)}`,
  messageId: newId(),
  settingsVersion: 0,
  content,
});

const submitAll = (candidates: Candidate[]) =>
  Promise.all(candidates.map((candidate) => store.submit(candidate)));

it("gives each of a batch its own verdict", async () => {
  const live = await seedWorkspace();
  const archived = await seedWorkspace();
  const where = { id: archived.channel.id };
  await db().channel.update({ where, data: { archivedAt: new Date() } });
  const stranger = { ...live.webhook, token: archived.webhook.token };
  const verdicts = await submitAll([
    by(archived.webhook, "x"),
    by(live.webhook, "one"),
    by(stranger, "x"),
    by(live.webhook, null),
    by({ ...live.webhook, id: newId() }, null),
    by(live.webhook, "two"),
    by(archived.webhook, null),
  ]);
  const valid = ["archived", "stored", "unauthorized", "valid", "unauthorized", "stored"];
  expect(verdicts).toEqual([...valid, "archived"]);
  expect(await contentsOf(live.channel.id)).toEqual(["one", "two"]);
  expect(await contentsOf(archived.channel.id)).toEqual([]);
});

it("keeps the order of arrival, within a batch and over many", async () => {
  const spaces = [await seedWorkspace(), await seedWorkspace()];
  const numbers = Array.from({ length: 5 * MAX_BATCH }, (_, n) => String(n));
  await submitAll(numbers.flatMap((n) => spaces.map(({ webhook }) => by(webhook, n))));
  for (const { channel } of spaces) expect(await contentsOf(channel.id)).toEqual(numbers);
});

it("sends one notice per commit, with the ids of what it stored in their order", async () => {
  const { notices, settle, close } = await collectNotices("messages");
  const spaces = [await seedWorkspace(), await seedWorkspace()];
  const [first, second] = spaces.map(({ webhook }) => webhook) as [Webhook, Webhook];
  await submitAll([by(first, "a"), by(second, "b"), by(first, "c"), by(first, null)]);
  await submitAll([by(first, null), by({ ...first, token: "wrong" }, "x")]);
  await settle();
  const ids = async (channelId: string) => (await messagesOf(channelId)).map(({ id }) => id);
  const channels = spaces.map(async ({ channel }) => [channel.id, await ids(channel.id)]);
  expect(notices).toEqual([
    {
      kind: "messages",
      channels: Object.fromEntries(await Promise.all(channels)),
      transaction: expect.stringMatching(/^\d+$/),
    },
  ]);
  await close();
});

it("tells of replies apart, since they leave no channel unread", async () => {
  const { notices, settle, close } = await collectNotices("messages", "replies");
  const { channel, webhook } = await seedWorkspace();
  const root = by(webhook, "root");
  await store.submit(root);
  const extras = { cards: null, senderName: null, idempotencyKey: null, payload: null };
  const reply = { ...by(webhook, "reply"), extras: { ...extras, threadId: root.messageId } };
  const other = by(webhook, "other");
  expect(await submitAll([reply, other])).toEqual(["stored", "stored"]);
  await settle();
  const told = (kind: string, { messageId }: Candidate) => ({
    kind,
    channels: { [channel.id]: [messageId] },
    transaction: expect.stringMatching(/^\d+$/),
  });
  expect(notices).toHaveLength(3);
  expect(notices).toEqual(
    expect.arrayContaining([
      told("messages", root),
      told("messages", other),
      told("replies", reply),
    ]),
  );
  await close();
});

it("fits the largest batch into one notice, each post in a channel of its own", async () => {
  const { notices, settle, close } = await collectNotices("messages");
  const spaces = await Promise.all(Array.from({ length: MAX_BATCH }, seedWorkspace));
  const verdicts = await submitAll(spaces.map(({ webhook }) => by(webhook, "Hi")));
  expect(new Set(verdicts)).toEqual(new Set(["stored"]));
  await settle();
  expect(notices).toHaveLength(1);
  expect(Object.keys(notices[0]?.channels ?? {})).toHaveLength(MAX_BATCH);
  await close();
});

it("lets a post that can't be stored fail alone", async () => {
  await db().$executeRaw`alter table messages add constraint harmless check (content <> 'poison')`;
  const { channel, webhook } = await seedWorkspace();
  const contents = ["one", "poison", "two", "poison", "three"];
  const verdicts = await submitAll(contents.map((content) => by(webhook, content)));
  expect(verdicts).toEqual(["stored", "unavailable", "stored", "unavailable", "stored"]);
  expect(await contentsOf(channel.id)).toEqual(["one", "two", "three"]);
});

it("takes a bounded number of posts, and no more while they wait", async () => {
  const full = new MessageStore(pool, 2);
  const { channel, webhook } = await seedWorkspace();
  const waiting: Promise<Verdict>[] = [];
  while (!full.isFull && waiting.length < 1e6) waiting.push(full.submit(by(webhook, null)));
  expect(waiting.length).toBeLessThan(1e4);
  expect(await full.submit(by(webhook, "one too many"))).toBe("unavailable");
  expect(new Set(await Promise.all(waiting))).toEqual(new Set(["valid"]));
  expect(await full.submit(by(webhook, "there is room again"))).toBe("stored");
  expect(await contentsOf(channel.id)).toEqual(["there is room again"]);
  await full.close();
});
