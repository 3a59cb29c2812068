import { createTestDatabase } from "@tidings/prisma/testing";
import { Webhook } from "standardwebhooks";
import { afterAll, beforeAll, expect, it } from "vitest";
import { closeInbound } from "./index.ts";
import { useEnvironment } from "./testing/environment.ts";
import { PREFIXES } from "./testing/mounts.ts";
import { startServer } from "./testing/server.ts";
import { messagesOf, seedWorkspace } from "./testing/workspace.ts";

let server: Awaited<ReturnType<typeof startServer>>;

beforeAll(async () => {
  await createTestDatabase();
  useEnvironment();
  server = await startServer();
});
afterAll(async () => {
  await server.close();
  await closeInbound();
});

/** Sends as the specification's own library signs. */
async function send(address: string, payload: object) {
  const webhook = new Webhook(`whsec_${Buffer.from(crypto.randomUUID()).toString("base64")}`);
  const [id, sentAt] = [`msg_${crypto.randomUUID()}`, new Date()];
  const body = JSON.stringify(payload);
  return await fetch(server.origin + PREFIXES[0] + address, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "webhook-id": id,
      "webhook-timestamp": String(Math.floor(sentAt.getTime() / 1_000)),
      "webhook-signature": webhook.sign(id, sentAt, body),
    },
    body,
  });
}

it("shows what a Standard Webhooks sender tells", async () => {
  const { channel, address } = await seedWorkspace();
  const answer = await send(address, {
    type: "invoice.paid",
    timestamp: new Date(),
    data: { title: "Invoice *5*", url: "https://example.com/5", total: 12.5 },
  });
  const { message_id: id } = await answer.json();
  expect(answer.status).toBe(200);
  const content = "**invoice.paid**\n\n**[Invoice \\*5\\*](<https://example.com/5>)**";
  expect(await messagesOf(channel.id)).toMatchObject([{ id, content }]);
});
