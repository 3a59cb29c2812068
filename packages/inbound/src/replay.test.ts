import { db, hashToken, seal } from "@tidings/prisma";
import { createTestDatabase } from "@tidings/prisma/testing";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { Inbound } from "./inbound.ts";
import { readPayload } from "./read-payload.ts";
import type { KeptPost } from "./replay.ts";
import { signaturePurpose } from "./settings/settings-cache.ts";
import { useEnvironment } from "./testing/environment.ts";
import { contentsOf, messagesOf, seedWorkspace } from "./testing/workspace.ts";

let inbound: Inbound;
let workspace: Awaited<ReturnType<typeof seedWorkspace>>;

beforeAll(async () => {
  await createTestDatabase();
  useEnvironment();
  inbound = new Inbound({ rate: 1, burst: 1, maxBytes: 1_000 });
});
beforeEach(async () => {
  workspace = await seedWorkspace();
});
afterAll(() => inbound.close());

const keptPost = (body: unknown, given: Partial<KeptPost> = {}): KeptPost => ({
  webhookId: workspace.webhook.id,
  tokenHash: hashToken(workspace.webhook.token),
  headers: { "content-type": "application/json" },
  query: "",
  body: Buffer.from(typeof body === "string" ? body : JSON.stringify(body)),
  sender: "Tidings",
  ...given,
});

const contents = () => contentsOf(workspace.channel.id);

const change = (data: object) =>
  db().channelWebhook.update({
    where: { id: workspace.webhook.id },
    data: { ...data, settingsVersion: { increment: 1 } },
  });

it("makes a new message each time, whatever key the post has", async () => {
  const headers = { "content-type": "application/json", "idempotency-key": "once" };
  const post = keptPost({ content: "Again" }, { headers });
  const first = await inbound.replay(post);
  const second = await inbound.replay(post);
  expect(second.messageId).not.toBe(first.messageId);
  expect((await messagesOf(workspace.channel.id)).map(({ id }) => id)).toEqual(
    [first.messageId, second.messageId].toSorted(),
  );
});

it("heeds neither signature nor rule nor limit", async () => {
  const signatureSealed = seal("secret", signaturePurpose(workspace.webhook.id));
  const rule = { eventRule: "only", eventPatterns: ["nothing"] };
  await change({ signatureScheme: "github", signatureSealed, ...rule });
  const headers = { "content-type": "application/json", "x-github-event": "fork" };
  const post = keptPost({ sender: { login: "ada" } }, { headers, sender: "GitHub" });
  for (let count = 0; count < 3; count++) {
    expect(await inbound.replay(post)).toMatchObject({ problem: null });
  }
  expect(await contents()).toHaveLength(3);
});

it("reads by the webhook's template as it is now", async () => {
  await change({ template: "Build {{ payload.number }}" });
  await inbound.replay(keptPost({ number: 7 }, { sender: "JSON" }));
  await change({ template: "Run {{ payload.number }}" });
  await inbound.replay(keptPost({ number: 7 }, { sender: "JSON" }));
  await inbound.replay(keptPost({ content: "Plainly" }, { isWithoutTemplate: true }));
  expect(await contents()).toEqual(["Build 7", "Run 7", "Plainly"]);
});

it("says that a template failed although there is a message", async () => {
  await change({ template: "{{ payload.number | nothing_like_it }}" });
  const replayed = await inbound.replay(keptPost({ content: "Hello" }));
  expect(replayed).toMatchObject({ problem: expect.stringContaining("template failed") });
  expect(await contents()).toEqual(["Hello"]);
});

it("knows again what came to the address's ending for Slack", async () => {
  const post = keptPost({ anything: "<https://example.com|here>" }, { sender: "Slack" });
  expect((await inbound.replay(post)).messageId).not.toBeNull();
});

it("keeps the payload, and notes that the webhook was used", async () => {
  const { messageId } = await inbound.replay(keptPost({ number: 7 }, { sender: "JSON" }));
  const payload = await readPayload(messageId ?? "");
  expect(payload?.body.toString()).toBe('{"number":7}');
  await expect
    .poll(() => db().channelWebhook.findUnique({ where: { id: workspace.webhook.id } }))
    .toMatchObject({ lastUsedAt: expect.any(Date) });
});

it.each([
  ["no JSON", "no JSON", "must be a JSON object"],
  ["nothing to show", { content: " " }, "nothing to show"],
])("says why there is no message: %s", async (_, body, words) => {
  const replayed = await inbound.replay(keptPost(body));
  expect(replayed).toEqual({ messageId: null, problem: expect.stringContaining(words) });
  expect(await contents()).toEqual([]);
});

it("makes no message in an archived channel, nor for a webhook that is gone", async () => {
  const { channel } = workspace;
  const gone = keptPost({ content: "Hello" }, { tokenHash: hashToken("another") });
  expect(await inbound.replay(gone)).toMatchObject({ messageId: null });
  await db().channel.update({ where: { id: channel.id }, data: { archivedAt: new Date() } });
  const replayed = await inbound.replay(keptPost({ content: "Hello" }));
  expect(replayed).toEqual({ messageId: null, problem: expect.stringContaining("archived") });
  expect(await contents()).toEqual([]);
});
