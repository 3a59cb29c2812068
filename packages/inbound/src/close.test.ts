import { db } from "@tidings/prisma";
import { createTestDatabase } from "@tidings/prisma/testing";
import { afterAll, beforeAll, expect, it } from "vitest";
import { closeInbound } from "./index.ts";
import { useEnvironment } from "./testing/environment.ts";
import { PREFIXES, saying } from "./testing/mounts.ts";
import { headOf, openRaw } from "./testing/raw-request.ts";
import { startServer } from "./testing/server.ts";
import { messagesOf, seedWorkspace } from "./testing/workspace.ts";

const SENDERS = 32;
const STORED_BEFORE_CLOSING = 200;

let server: Awaited<ReturnType<typeof startServer>>;

beforeAll(async () => {
  await createTestDatabase();
  useEnvironment();
  server = await startServer();
});
afterAll(() => server.close());

it("finishes what it accepted under load, and asks the others to come back", async () => {
  const { channel, webhook, address } = await seedWorkspace();
  const path = PREFIXES[0] + address;
  const halfway = await openRaw(server.port);
  halfway.socket.write(`${headOf(path, "Content-Length: 16")}{"content`);
  const stored: string[] = [];
  let closing: Promise<void> | undefined;

  /** Posts one after the other until it is refused; gives that answer. */
  async function sendUntilRefused(): Promise<Response> {
    for (;;) {
      const { headers = {}, body = "" } = saying("Hi");
      const answer = await fetch(server.origin + path, { method: "POST", headers, body });
      if (answer.status !== 200) return answer;
      stored.push((await answer.json()).message_id);
      if (stored.length === STORED_BEFORE_CLOSING) closing = closeInbound();
    }
  }
  const refused = await Promise.all(Array.from({ length: SENDERS }, sendUntilRefused));
  await closing;

  for (const answer of refused) {
    expect(answer.status).toBe(503);
    expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
    expect((await answer.json()).error.code).toBe("unavailable");
  }
  expect((await messagesOf(channel.id)).map(({ id }) => id)).toEqual(stored.toSorted());
  const where = { id: webhook.id };
  expect((await db().channelWebhook.findUniqueOrThrow({ where })).lastUsedAt).not.toBeNull();

  halfway.socket.write('":"Hi"}');
  expect(await halfway.until(/\}$/)).toMatch(/^HTTP\/1.1 503 .*unavailable/s);
  halfway.socket.destroy();
});

it("can be closed again", async () => {
  await closeInbound();
});
