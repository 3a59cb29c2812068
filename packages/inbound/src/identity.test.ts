import { createToken, db, hashToken, newId } from "@tidings/prisma";
import { createTestDatabase } from "@tidings/prisma/testing";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { closeInbound } from "./index.ts";
import { useEnvironment } from "./testing/environment.ts";
import { PREFIXES, saying } from "./testing/mounts.ts";
import { startServer } from "./testing/server.ts";
import { contentsOf, messagesOf, seedWorkspace } from "./testing/workspace.ts";

let server: Awaited<ReturnType<typeof startServer>>;
let workspace: Awaited<ReturnType<typeof seedWorkspace>>;

beforeAll(async () => {
  await createTestDatabase();
  useEnvironment();
  server = await startServer();
});
beforeEach(async () => {
  workspace = await seedWorkspace();
});
afterAll(async () => {
  await server.close();
  await closeInbound();
});

async function post(content: string, address = workspace.address): Promise<number> {
  const { headers, body } = saying(content);
  const url = server.origin + PREFIXES[0] + address;
  return (await fetch(url, { method: "POST", headers: headers ?? {}, body: body ?? "" })).status;
}

const changeWebhook = (data: object) =>
  db().channelWebhook.update({ where: { id: workspace.webhook.id }, data });

it("keeps the name and image that the webhook had when it posted", async () => {
  const { channel, webhook } = workspace;
  const imageId = newId();
  await post("before");
  await changeWebhook({ name: "Renamed", imageId });
  await post("after");
  expect(await messagesOf(channel.id)).toMatchObject([
    { content: "before", authorName: webhook.name, authorImageId: null },
    { content: "after", authorName: "Renamed", authorImageId: imageId },
  ]);
});

it("names the webhook, and no person, as the author", async () => {
  const { channel, webhook } = workspace;
  await post("Hi");
  expect(await messagesOf(channel.id)).toMatchObject([{ webhookId: webhook.id, userId: null }]);
});

it("stops at once when the webhook is deleted", async () => {
  expect(await post("one")).toBe(200);
  await changeWebhook({ deletedAt: new Date() });
  expect(await post("two")).toBe(401);
  expect(await contentsOf(workspace.channel.id)).toEqual(["one"]);
});

it("stops at once when the webhook gets another token, which works", async () => {
  const token = createToken();
  expect(await post("one")).toBe(200);
  await changeWebhook({ tokenHash: hashToken(token) });
  expect(await post("two")).toBe(401);
  expect(await post("three", `${workspace.webhook.id}/${token}`)).toBe(200);
  expect(await contentsOf(workspace.channel.id)).toEqual(["one", "three"]);
});

it("stops at once when the channel is archived, and goes on when it no longer is", async () => {
  const where = { id: workspace.channel.id };
  expect(await post("one")).toBe(200);
  await db().channel.update({ where, data: { archivedAt: new Date() } });
  expect(await post("two")).toBe(410);
  await db().channel.update({ where, data: { archivedAt: null } });
  expect(await post("three")).toBe(200);
  expect(await contentsOf(workspace.channel.id)).toEqual(["one", "three"]);
});
