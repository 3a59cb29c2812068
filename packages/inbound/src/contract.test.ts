import { db, hashToken, isId } from "@tidings/prisma";
import { seedWebhook } from "@tidings/prisma/seed";
import { createTestDatabase } from "@tidings/prisma/testing";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { closeInbound } from "./index.ts";
import { ACCEPTED, REFUSED } from "./testing/contract-rows.ts";
import { useEnvironment } from "./testing/environment.ts";
import { MOUNTS, PREFIXES, type Send, saying } from "./testing/mounts.ts";
import { addressOf, contentsOf, seedWorkspace } from "./testing/workspace.ts";

const NO_UUID = "not-a-uuid";
const places = MOUNTS.flatMap((mount) => PREFIXES.map((prefix) => ({ ...mount, prefix })));

let workspace: Awaited<ReturnType<typeof seedWorkspace>>;

beforeAll(async () => {
  await createTestDatabase();
  useEnvironment();
});
beforeEach(async () => {
  workspace = await seedWorkspace();
});
afterAll(closeInbound);

async function expectError(answer: Response, status: number, code: string) {
  const body = await answer.json();
  expect({ status: answer.status, body }).toEqual({
    status,
    body: { ok: false, success: false, error: { code, message: expect.stringMatching(/\w/) } },
  });
  expect(answer.headers.get("content-type")).toBe("application/json; charset=utf-8");
  return body.error.message as string;
}

describe.each(places)("$mount at $prefix", ({ open, prefix }) => {
  let send: Send;
  let close: () => Promise<void>;

  beforeAll(async () => {
    ({ send, close } = await open());
  });
  afterAll(() => close());

  const address = () => prefix + workspace.address;

  it.each(ACCEPTED)("stores %s", async (_, sent, content) => {
    const answer = await send(address(), sent);
    const body = await answer.json();
    expect({ status: answer.status, body }).toEqual({
      status: 200,
      body: { ok: true, success: true, message_id: expect.any(String) },
    });
    const stored = await db().message.findMany({ where: { channelId: workspace.channel.id } });
    expect(stored.map((message) => [message.id, message.content])).toEqual([
      [body.message_id, content],
    ]);
    expect(isId(body.message_id)).toBe(true);
  });

  it.each(REFUSED)("refuses %s", async (_, sent, status, code) => {
    await expectError(await send(address(), sent), status, code);
    await expectError(await send(`${address()}x`, sent), 401, "unauthorized");
    expect(await contentsOf(workspace.channel.id)).toEqual([]);
  });

  it("has one 401 for every address that isn't valid", async () => {
    const { channel, user, webhook } = workspace;
    const rotated = await seedWebhook({ channelId: channel.id, createdById: user.id });
    const tokenHash = hashToken("another");
    await db().channelWebhook.update({ where: { id: rotated.id }, data: { tokenHash } });
    const deleted = await seedWebhook({ channelId: channel.id, createdById: user.id });
    const deletedAt = new Date();
    await db().channelWebhook.update({ where: { id: deleted.id }, data: { deletedAt } });

    const addresses = [
      `${crypto.randomUUID()}/${webhook.token}`,
      `${webhook.id}/${rotated.token}`,
      `${webhook.id}/${"x".repeat(10_000)}`,
      `${webhook.id}/%E0%A4%A`,
      `${NO_UUID}/${webhook.token}`,
      `%00/${webhook.token}`,
      addressOf(rotated),
      addressOf(deleted),
    ];
    const answers = await Promise.all(addresses.map((part) => send(prefix + part, saying("Hi"))));
    const bodies = await Promise.all(answers.map((answer) => answer.clone().text()));
    for (const answer of answers) await expectError(answer, 401, "unauthorized");
    expect(new Set(bodies).size).toBe(1);
    expect((await send(address(), saying("Hi"))).status).toBe(200);
    expect(await contentsOf(channel.id)).toEqual(["Hi"]);
  });

  it("tells an archived channel from a wrong address, whatever the body", async () => {
    const where = { id: workspace.channel.id };
    await db().channel.update({ where, data: { archivedAt: new Date() } });
    await expectError(await send(address(), saying("Hi")), 410, "channel_archived");
    await expectError(await send(address(), saying("")), 410, "channel_archived");
    await expectError(await send(`${address()}x`, saying("Hi")), 401, "unauthorized");
    expect(await contentsOf(workspace.channel.id)).toEqual([]);
  });

  it.each(["GET", "PUT", "PATCH", "DELETE", "OPTIONS"])("answers %s with 405", async (method) => {
    const answer = await send(address(), { method });
    expect(answer.headers.get("allow")).toBe("POST");
    await expectError(answer, 405, "method_not_allowed");
  });

  it("takes the id in capitals, and a query behind the token", async () => {
    const { id, token } = workspace.webhook;
    for (const part of [`${id.toUpperCase()}/${token}`, `${id}/${token}?wait=true`]) {
      expect((await send(prefix + part, saying("Hi"))).status).toBe(200);
    }
  });

  it("says that the content must be a string", async () => {
    const message = await expectError(await send(address(), saying(5)), 422, "empty_content");
    expect(message).toContain("must be a string");
  });
});
