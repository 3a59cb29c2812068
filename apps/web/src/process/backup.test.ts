import { execFile } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { promisify } from "node:util";
import { childEnvironment, env, setSingleton } from "@tidings/config";
import { closeInbound, nodeHandler } from "@tidings/inbound";
import { emitSignUp, Receiver } from "@tidings/notifier/testing";
import { type Client, createConnection, db, useDatabase } from "@tidings/prisma";
import { restore } from "@tidings/prisma/backup";
import { type EmbeddedDatabase, startEmbeddedDatabase } from "@tidings/prisma/embedded";
import { applyMigrations } from "@tidings/prisma/migrations";
import {
  SEED_PASSWORD,
  seedChannel,
  seedEndpoint,
  seedUser,
  seedWebhook,
} from "@tidings/prisma/seed";
import { makeTempDir } from "@tidings/prisma/testing";
import { afterAll, beforeAll, expect, it, vi } from "vitest";

const SENDERS = 8;
/** Acknowledged before the backup begins. */
const FIRST_POSTS = 200;
/** Clusters are made and programs started, which on a busy machine takes its time. */
const PATIENCE_MS = 240_000;
/** None of this has to survive a power cut. */
const FAST = { fsync: "off" };

vi.setConfig({ testTimeout: PATIENCE_MS, hookTimeout: PATIENCE_MS });

const run = promisify(execFile);
const program = (name: string) => path.join(import.meta.dirname, name);

let place: string;
let source: EmbeddedDatabase;
let receiver: Receiver;

/** Runs a command as somebody would who keeps everything in this data folder; gives what it prints. */
async function command(dataDir: string, name: string, ...given: string[]): Promise<string> {
  const variables = { DATA_DIR: dataDir, AUTH_SECRET: "", DATABASE_URL: "" };
  const options = { env: childEnvironment(variables), cwd: place };
  const { stdout } = await run(process.execPath, [program(name), ...given], options);
  return stdout;
}

/** The same for a command that refuses; gives what it says. */
const refusal = (...given: Parameters<typeof command>): Promise<string> =>
  command(...given).then(
    () => Promise.reject(new Error("it didn't refuse")),
    ({ code, stderr }) => `${code}: ${stderr}`,
  );

beforeAll(async () => {
  place = await makeTempDir();
  const dataDir = path.join(place, "here");
  setSingleton("environment", { ...env(), AUTH_SECRET: undefined, INBOUND_RATE: 0 });
  setSingleton("data-dir", dataDir);
  source = await startEmbeddedDatabase(dataDir, { settings: FAST });
  useDatabase(source.url);
  await applyMigrations();
  receiver = await Receiver.start();
});

afterAll(async () => {
  await receiver.stop();
  await rm(place, { recursive: true });
});

/** Posts to a webhook from several senders until it is told to stop; knows what was acknowledged. */
async function startPosting(target: string) {
  const server = createServer((request, response) => void nodeHandler(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}/api/v1/channels/webhooks/${target}`;
  const acknowledged: string[] = [];
  let isOver = false;
  const send = async (sender: number) => {
    for (let count = 0; !isOver; count++) {
      const content = `post ${count} of ${sender}\twith \\ and\n${"x".repeat(count % 100)}`;
      const headers = { "content-type": "application/json" };
      const answer = await fetch(url, {
        method: "POST",
        headers,
        body: JSON.stringify({ content }),
      });
      acknowledged.push(((await answer.json()) as { message_id: string }).message_id);
    }
  };
  const senders = Array.from({ length: SENDERS }, (_, sender) => send(sender));
  return {
    acknowledged,
    stop: async () => {
      isOver = true;
      await Promise.all(senders);
      server.close();
    },
  };
}

async function at<T>(url: string, use: (connection: Client) => Promise<T>): Promise<T> {
  const connection = createConnection("test", url);
  await connection.connect();
  return use(connection).finally(() => connection.end());
}

const column = (connection: Client, text: string) =>
  connection.query({ text, rowMode: "array" }).then(({ rows }) => rows.flat());

const MIGRATIONS = "select row_to_json(m)::text from _prisma_migrations m order by migration_name";

it("what was acknowledged before a backup under load is there elsewhere, and goes on there", async () => {
  const user = await seedUser({ role: "admin" });
  const channel = await seedChannel({ createdById: user.id });
  const webhook = await seedWebhook({ channelId: channel.id, createdById: user.id });
  await seedEndpoint({ url: receiver.url() });
  await emitSignUp("Tim");
  // As if a worker were at it: on its last try, and never to come back.
  await db().$executeRaw`
    update graphile_worker._private_jobs
    set locked_at = now(), locked_by = 'gone', attempts = max_attempts`;
  const posting = await startPosting(`${webhook.id}/${webhook.token}`);
  await expect
    .poll(() => posting.acknowledged.length, { timeout: PATIENCE_MS })
    .toBeGreaterThan(FIRST_POSTS);

  const before = [...posting.acknowledged];
  const file = path.join(place, "backup.tar.zst");
  const said = await command(path.join(place, "here"), "backup.ts", file);
  const after = posting.acknowledged.length;
  await posting.stop();
  expect(after, "no post got through meanwhile").toBeGreaterThan(before.length);
  expect(said).toContain("1 accounts, 1 channels,");
  expect(said).toContain("holds the secret");
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const migrations = await at(source.url, (connection) => column(connection, MIGRATIONS));
  const eventIds = await at(source.url, (connection) =>
    column(connection, "select id from events"),
  );
  await closeInbound();
  await db().$disconnect();
  await source.stop();

  const elsewhere = path.join(place, "elsewhere");
  expect(await command(elsewhere, "restore.ts", file)).toMatch(/^Restored the state of 20/);
  expect(readdirSync(elsewhere).sort()).toEqual(["auth-secret", "postgres", "postgres-password"]);
  const restored = await startEmbeddedDatabase(elsewhere, { settings: FAST });
  await at(restored.url, async (connection) => {
    const ids = new Set(await column(connection, "select id from messages"));
    expect(before.filter((id) => !ids.has(id))).toEqual([]);
    expect(await column(connection, MIGRATIONS)).toEqual(migrations);
    const unchecked = "select conname from pg_constraint where contype = 'f' and not convalidated";
    expect(await column(connection, unchecked)).toEqual([]);
    expect(
      await column(connection, "select count(*)::int from pg_constraint where contype = 'f'"),
    ).not.toEqual([0]);
  });
  await restored.stop();

  const found = JSON.parse(
    await command(elsewhere, "fixtures/look-around.ts", user.email, SEED_PASSWORD),
  );
  expect(found).toEqual({
    migrated: [],
    userId: user.id,
    urls: [expect.stringContaining(`${webhook.id}/${webhook.token}`)],
  });
  expect(receiver.ids).toEqual(eventIds.map((id) => `msg_${id.replaceAll("-", "")}`));
});

it("a restore leaves what is there, unless it is forced, and then keeps it", async () => {
  const [here, file] = [path.join(place, "here"), path.join(place, "backup.tar.zst")];
  const secret = readFileSync(path.join(here, "auth-secret"), "utf8");
  await expect(restore(file)).rejects.toThrow(/There is a workspace in .*--force/);
  const { kept } = await restore(file, { isForced: true });
  expect(kept).toContain(path.join(here, "before-restore-20"));
  expect(existsSync(path.join(kept ?? "", "postgres/PG_VERSION"))).toBe(true);
  expect(readFileSync(path.join(here, "auth-secret"), "utf8")).toBe(secret);

  const running = await startEmbeddedDatabase(here, { settings: FAST });
  await expect(restore(file, { isForced: true })).rejects.toThrow("Another Tidings uses");
  expect(await at(running.url, (connection) => column(connection, "select 1 from users"))).toEqual([
    1,
  ]);
  await running.stop();
  expect(readdirSync(here).filter((name) => /^restor/.test(name))).toEqual([]);
});

it("commands say what is wrong with what they are given", async () => {
  const nowhere = path.join(place, "nowhere");
  const file = path.join(place, "backup.tar.zst");
  const said = await Promise.all([
    refusal(nowhere, "backup.ts", file),
    refusal(nowhere, "restore.ts", file, "--all"),
  ]);
  const expected = [
    `1: \nThere is no database in ${nowhere}`,
    "1: \nUsage: pnpm restore FILE [--force",
  ];
  expect(said).toEqual(expected.map((words) => expect.stringContaining(words)));
  expect(existsSync(nowhere)).toBe(false);
});
