import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { authSecret } from "@tidings/config";
import { newId } from "@tidings/prisma";
import { seedUser } from "@tidings/prisma/seed";
import { createTestDatabase } from "@tidings/prisma/testing";
import { encode } from "next-auth/jwt";
import { afterAll, beforeAll, expect, it } from "vitest";
import { liveHandler } from "./live-updates.ts";

/** Stands for Next.js, which answers what isn't answered here. */
const LEFT = 418;

const answerLive = liveHandler();
const server = createServer((request, response) => {
  if (!answerLive(request, response)) response.writeHead(LEFT).end();
});
let origin: string;
let cookie: string;
beforeAll(async () => {
  await createTestDatabase();
  const { id: sub, sessionEpoch: epoch } = await seedUser();
  const token = await encode({ token: { sub, epoch, sid: newId() }, secret: authSecret() });
  cookie = `theme=dark; next-auth.session-token=${token}`;
  await once(server.listen(0, "127.0.0.1"), "listening");
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** Asks for the workspace's news, and reads until the text holds something. */
async function ask(headers: Record<string, string>, wanted: string): Promise<string> {
  const end = new AbortController();
  const { body } = await fetch(`${origin}/api/trpc/channel.onEvent`, {
    headers,
    signal: end.signal,
  });
  const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  while (!text.includes(wanted)) {
    const step = await reader?.read();
    if (step === undefined || step.done) break;
    text += step.value;
  }
  end.abort();
  return text;
}

it("streams to whom the cookie speaks for", async () => {
  const text = await ask({ cookie, "sec-fetch-site": "same-origin" }, "id: ");
  expect(text).toContain('"stale":["channels"');
});

it("refuses whoever brings none", async () => {
  expect(await ask({}, "serialized-error")).toContain("UNAUTHORIZED");
});

it.each<Record<string, string>>([
  { "sec-fetch-site": "cross-site" },
  { origin: "https://elsewhere.example" },
])("leaves what another site asks for to be refused: %j", async (headers) => {
  const { status } = await fetch(`${origin}/api/trpc/channel.onEvent`, {
    headers: { cookie, ...headers },
  });
  expect(status).toBe(LEFT);
});
