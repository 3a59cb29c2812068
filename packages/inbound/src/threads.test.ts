import { db, newId } from "@tidings/prisma";
import { seedMessages } from "@tidings/prisma/seed";
import { createTestDatabase } from "@tidings/prisma/testing";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { Inbound } from "./inbound.ts";
import { toPost } from "./testing/to-post.ts";
import { seedWorkspace } from "./testing/workspace.ts";

let inbound: Inbound;
let workspace: Awaited<ReturnType<typeof seedWorkspace>>;
let root: string;

beforeAll(async () => {
  await createTestDatabase();
  inbound = new Inbound({ rate: 0, burst: 0, maxBytes: 1_048_576 });
});
beforeEach(async () => {
  workspace = await seedWorkspace();
  root = await seedMessage();
});
afterAll(() => inbound.close());

async function seedMessage(channelId = workspace.channel.id, deletedAt: Date | null = null) {
  const [message] = await seedMessages([{ channelId, userId: workspace.user.id }]);
  const where = { channelId_id: { channelId, id: message?.id ?? "" } };
  return (await db().message.update({ where, data: { deletedAt } })).id;
}

async function post(json: Record<string, unknown>, query = "") {
  const answer = await inbound.receive(toPost(workspace.webhook, json, { query }));
  return { status: answer.status, ...JSON.parse(answer.body) };
}

const threadOf = async (id: string) =>
  (await db().message.findFirstOrThrow({ where: { id } })).threadId;

it.each([
  ["thread_id in the body", (id: string) => post({ content: "Hi", thread_id: id })],
  ["parent_id in the body", (id: string) => post({ content: "Hi", parent_id: id })],
  ["thread_id in the query", (id: string) => post({ content: "Hi" }, `thread_id=${id}`)],
  ["a query beside another sender's form", (id: string) => post({ text: "Hi" }, `parent_id=${id}`)],
])("replies by %s", async (_, reply) => {
  const { message_id } = await reply(root);
  expect(await threadOf(message_id)).toBe(root);
});

it("takes a reply to a reply into the same thread", async () => {
  const first = await post({ content: "One", thread_id: root });
  const second = await post({ content: "Two", thread_id: first.message_id });
  expect(await threadOf(second.message_id)).toBe(root);
});

it("refuses a message to reply to that isn't in the channel, and stores nothing", async () => {
  const elsewhere = await seedMessage((await seedWorkspace()).channel.id);
  const deleted = await seedMessage(workspace.channel.id, new Date());
  for (const id of [newId(), elsewhere, deleted, "1234567890", "'; drop table"]) {
    const answer = await post({ content: "Lost", thread_id: id });
    expect(answer).toMatchObject({ status: 422, error: { code: "unknown_thread" } });
  }
  const where = { channelId: workspace.channel.id, content: "Lost" };
  expect(await db().message.count({ where })).toBe(0);
});

it("stores the others of a batch with one that is refused", async () => {
  const answers = await Promise.all([
    post({ content: "One" }),
    post({ content: "Two", thread_id: newId() }),
    post({ content: "Three", thread_id: root }),
    post({ text: "Four", attachments: [{ text: "Card" }] }),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([200, 422, 200, 200]);
});
