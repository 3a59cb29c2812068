import { existsSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { expect, it, vi } from "vitest";
import {
  createTestDataDir,
  killServer,
  query,
  serverPid,
  useMadeDataDir,
} from "./fixtures/data-dir.ts";
import { spawnApp, startApp } from "./fixtures/start-app.ts";

const madeDataDir = useMadeDataDir();
const mode = (...parts: string[]) => statSync(path.join(...parts)).mode & 0o777;

it("first start, restart: what was stored is there, and stop leaves no server", async () => {
  const dataDir = path.join(await createTestDataDir(), "made", "by-the-app");
  const first = await startApp(dataDir);
  await query(first.url, "create table kept as select 1 as n");
  expect(mode(dataDir)).toBe(0o711);
  expect(mode(dataDir, "postgres")).toBe(0o700);
  expect(mode(dataDir, "postgres-password")).toBe(0o600);
  expect(mode(dataDir, "postgres.log")).toBe(0o600);
  expect(await first.end("SIGTERM")).toBe(0);
  expect(serverPid(dataDir)).toBeUndefined();

  const second = await startApp(dataDir);
  expect(await query(second.url, "select n from kept")).toEqual([{ n: 1 }]);
  expect(await second.end("SIGTERM")).toBe(0);
});

it("listens on this machine only, asks for the password, checks its pages, stores durably", async () => {
  const { url } = await startApp(madeDataDir(), { settings: {} });
  const expected = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    data_checksums: "on",
    server_encoding: "UTF8",
    fsync: "on",
    synchronous_commit: "on",
  };
  const list = Object.keys(expected).map((name) => `'${name}'`);
  const shown = await query(url, `select name, setting from pg_settings where name in (${list})`);
  expect(Object.fromEntries(shown.map(({ name, setting }) => [name, setting]))).toEqual(expected);
  const stranger = new URL(url);
  stranger.password = "guess";
  await expect(query(stranger.href, "select 1")).rejects.toThrow("password authentication failed");
});

it("a server left running by a killed app is taken over", async () => {
  const dataDir = madeDataDir();
  const first = await startApp(dataDir);
  await query(first.url, "create table left_behind as select 1 as n");
  const pid = serverPid(dataDir);
  await first.end("SIGKILL");
  expect(serverPid(dataDir)).toBe(pid);

  const second = await startApp(dataDir);
  expect(serverPid(dataDir)).toBe(pid);
  expect(await query(second.url, "select n from left_behind")).toEqual([{ n: 1 }]);
  expect(await second.end("SIGTERM")).toBe(0);
  expect(serverPid(dataDir)).toBeUndefined();
});

it("a second app on the folder is told so, and the first one is not disturbed", async () => {
  const dataDir = madeDataDir();
  const first = await startApp(dataDir);
  const pid = serverPid(dataDir);
  const { name, error } = await spawnApp(dataDir).nextAnswer();
  expect(name).toBe("ConfigurationError");
  expect(error).toContain("Another Tidings uses the data folder");
  expect(error).toMatch(/DATA_DIR.*PORT/);
  expect(serverPid(dataDir)).toBe(pid);
  expect(await query(first.url, "select 1 as n")).toEqual([{ n: 1 }]);
});

it("of two apps that make the cluster at the same moment, one wins", async () => {
  const dataDir = await createTestDataDir();
  const apps = [spawnApp(dataDir), spawnApp(dataDir)];
  const answers = await Promise.all(apps.map((app) => app.nextAnswer()));
  const winners = answers.filter(({ url }) => url !== undefined);
  const losers = answers.filter(({ url }) => url === undefined);
  expect(winners).toHaveLength(1);
  expect(losers[0]?.error).toContain("Another Tidings uses the data folder");
  expect(await query(winners[0]?.url ?? "", "select 1 as n")).toEqual([{ n: 1 }]);
  expect(readdirSync(dataDir).sort()).toEqual(["postgres", "postgres-password", "postgres.log"]);
});

it("a first start that was killed half-way leaves nothing that breaks the next", async () => {
  const dataDir = await createTestDataDir();
  const first = spawnApp(dataDir);
  const isHalfDone = () => readdirSync(dataDir).some((name) => name.startsWith("postgres.init-"));
  await vi.waitUntil(isHalfDone, { interval: 5, timeout: 10_000 });
  await first.end("SIGKILL");
  expect(existsSync(path.join(dataDir, "postgres"))).toBe(false);

  const { url } = await startApp(dataDir);
  expect(await query(url, "select 1 as n")).toEqual([{ n: 1 }]);
  expect(isHalfDone()).toBe(false);
});

it("Ctrl-C reaches the app's whole process group, and the database outlives the last answer", async () => {
  const dataDir = madeDataDir();
  const { child, nextAnswer } = await startApp(dataDir);
  process.kill(-Number(child.pid), "SIGINT");
  expect(await nextAnswer()).toEqual({ finished: true });
  expect(serverPid(dataDir)).toBeUndefined();
});

it("a killed PostgreSQL is back under the same address", async () => {
  const dataDir = madeDataDir();
  const { url, end } = await startApp(dataDir);
  await query(url, "create table revived as select 1 as n");
  await killServer(dataDir);
  const answer = () => query(url, "select n from revived").catch(() => undefined);
  await vi.waitUntil(answer, { interval: 50, timeout: 10_000 });
  expect(await answer()).toEqual([{ n: 1 }]);
  expect(await end("SIGTERM")).toBe(0);
});
