import { db, newId } from "@tidings/prisma";
import { createTestDatabase, seedCrowd, watchPlans } from "@tidings/prisma/testing";
import { beforeAll, describe, expect, it } from "vitest";
import { Inbound } from "./inbound.ts";
import type { Post } from "./post.ts";
import { readPayload } from "./read-payload.ts";
import { forget } from "./retention/forget.ts";
import { toPost } from "./testing/to-post.ts";
import { seedWorkspace } from "./testing/workspace.ts";

type Webhook = Pick<Awaited<ReturnType<typeof seedWorkspace>>["webhook"], "id" | "token">;

let webhook: Webhook;

beforeAll(() => createTestDatabase());

/** Takes posts in at once, and closes, which writes what is written beside them. */
async function receive(posts: Post[]): Promise<number[]> {
  const inbound = new Inbound({ rate: 0, burst: 0, maxBytes: 1_000_000 });
  const answers = await Promise.all(posts.map((post) => inbound.receive(post)));
  await inbound.close();
  return answers.map(({ status }) => status);
}

const times = (count: number, make: () => Post): Post[] => Array.from({ length: count }, make);
const plain = () => toPost(webhook, { content: "Hi" });
/** Says more than its message, and names itself, so that it is stored once. */
const rich = () =>
  toPost(
    webhook,
    { text: "Hi", attachments: [{ color: "good", title: "Build", text: "passed" }] },
    { headers: { "idempotency-key": newId() } },
  );

const KINDS: [string, () => Post[], string[]][] = [
  ["a post on its own", () => [plain()], ["messages", "posts"]],
  ["posts that wait together", () => times(5, plain), ["messages", "posts"]],
  [
    "posts with all that one can have",
    () => times(5, rich),
    ["messages", "posts", "idempotency_keys", "message_payloads", "payload_packs"],
  ],
];

function readsNothingWhole() {
  it.each(KINDS)("%s: reads no growing table from end to end", async (_, posts, written) => {
    const made = posts();
    let statuses: number[] = [];
    const { tables, wholeReads } = await watchPlans(async () => {
      statuses = await receive(made);
    });
    expect(new Set(statuses)).toEqual(new Set([200]));
    expect([...tables]).toEqual(expect.arrayContaining(written));
    expect(wholeReads).toEqual([]);
  });
}

// A plan that is made here is in use until PostgreSQL looks at the tables again, when they have grown.
describe("in a new workspace", () => {
  beforeAll(async () => {
    ({ webhook } = await seedWorkspace());
  });

  readsNothingWhole();
});

describe("in a workspace that has been used for long", () => {
  beforeAll(async () => {
    const [first] = (await seedCrowd()).webhooks;
    if (first === undefined) throw new Error("the crowd has no webhook");
    webhook = first;
  });

  readsNothingWhole();

  it("an edit of a message reads no growing table from end to end", async () => {
    const { id: messageId } = await db().message.findFirstOrThrow({
      where: { webhookId: webhook.id },
    });
    const edit = toPost(webhook, { content: "Ho" }, { method: "PATCH", messageId });
    let statuses: number[] = [];
    const { tables, wholeReads } = await watchPlans(async () => {
      statuses = await receive([edit]);
    });
    expect(statuses).toEqual([200]);
    expect(tables).toContain("messages");
    expect(wholeReads).toEqual([]);
  });

  it("reading a payload reads no growing table from end to end", async () => {
    const { messageId } = await db().messagePayload.findFirstOrThrow();
    const { tables, wholeReads } = await watchPlans(() => readPayload(messageId).catch(() => null));
    expect(tables).toContain("message_payloads");
    expect(wholeReads).toEqual([]);
  });

  it("forgetting reads no growing table from end to end", async () => {
    const { signal } = new AbortController();
    const options = { payloadDays: 59, postDays: 59, now: Date.now(), batch: 100, signal };
    const { tables, wholeReads } = await watchPlans(() => forget(db(), options));
    const forgotten = ["message_payloads", "payload_packs", "idempotency_keys"];
    expect([...tables]).toEqual(expect.arrayContaining(forgotten));
    expect(wholeReads).toEqual([]);
  });
});
