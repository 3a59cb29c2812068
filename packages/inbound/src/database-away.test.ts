import { db } from "@tidings/prisma";
import { createTestDatabase } from "@tidings/prisma/testing";
import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";
import { closeInbound } from "./index.ts";
import { useEnvironment } from "./testing/environment.ts";
import { useFragileDatabase } from "./testing/fragile-database.ts";
import { PREFIXES, saying } from "./testing/mounts.ts";
import { startServer } from "./testing/server.ts";
import { contentsOf, seedWorkspace } from "./testing/workspace.ts";

/** Well below the deadline of a database that says nothing. */
const QUICK_MS = 3_000;
/** The store's deadline and a sweep are 5.25 s; the rest is for a busy machine. */
const LONGEST_MS = 12_000;

const PATIENCE = { timeout: 10_000 };

let server: Awaited<ReturnType<typeof startServer>>;
let database: Awaited<ReturnType<typeof useFragileDatabase>>;
let workspace: Awaited<ReturnType<typeof seedWorkspace>>;

beforeAll(async () => {
  await createTestDatabase();
  useEnvironment();
  workspace = await seedWorkspace();
  database = await useFragileDatabase();
  server = await startServer();
});
afterEach(() => database.become("up"));
afterAll(async () => {
  await server.close();
  await closeInbound();
  database.close();
});

async function post(content: string) {
  const { headers = {}, body = "" } = saying(content);
  const url = server.origin + PREFIXES[0] + workspace.address;
  const startedAt = performance.now();
  const answer = await fetch(url, { method: "POST", headers, body });
  const tookMs = performance.now() - startedAt;
  const { error } = await answer.json();
  return { status: answer.status, code: error?.code, headers: answer.headers, tookMs };
}

const postUntilStored = (content: string) =>
  vi.waitFor(async () => expect((await post(content)).status).toBe(200), PATIENCE);

it("answers 503 at once while the database is gone, and stores again when it is back", async () => {
  await postUntilStored("before");
  database.become("gone");
  await vi.waitFor(async () => expect((await post("lost")).status).toBe(503), PATIENCE);
  const { status, code, headers, tookMs } = await post("lost");
  expect({ status, code }).toEqual({ status: 503, code: "unavailable" });
  expect(Number(headers.get("retry-after"))).toBeGreaterThan(0);
  expect(tookMs).toBeLessThan(QUICK_MS);
  database.become("up");
  await postUntilStored("after");
  expect(await contentsOf(workspace.channel.id)).toEqual(["before", "after"]);
});

it("answers 503 in bounded time while the database says nothing, then recovers", async () => {
  await postUntilStored("connected");
  database.become("silent");
  const answers = await Promise.all(Array.from({ length: 300 }, () => post("maybe")));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([503]));
  expect(Math.max(...answers.map(({ tookMs }) => tookMs))).toBeLessThan(LONGEST_MS);
  database.become("up");
  await postUntilStored("recovered");
  expect(await contentsOf(workspace.channel.id)).toContain("recovered");
});

it("goes on when the server ends its connections", async () => {
  await postUntilStored("connected");
  await db().$executeRaw`
    select pg_terminate_backend(pid) from pg_stat_activity
    where application_name = 'tidings inbound' and datname = current_database()`;
  await postUntilStored("reconnected");
});
