import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { startThrowawayCluster } from "../testing/index.ts";
import { readMigrations } from "./files.ts";

const run = promisify(execFile);
const PROCESSES = 4;

const names = readMigrations().migrationDirectories.map((migration) => migration.path);
let cluster: Awaited<ReturnType<typeof startThrowawayCluster>>;

beforeAll(async () => {
  cluster = await startThrowawayCluster();
});
afterAll(() => cluster.stop());

/** Migrates in a process of its own; gives the names that it applied. */
async function applyInProcess(): Promise<string[]> {
  const modules = ["../connection.ts", "./apply.ts"].map((file) =>
    JSON.stringify(path.join(import.meta.dirname, file)),
  );
  const script = `
    const [{ useDatabase }, { applyMigrations }] = await Promise.all([${modules.map((file) => `import(${file})`)}]);
    useDatabase(${JSON.stringify(cluster.url)});
    console.log(JSON.stringify(await applyMigrations()));`;
  const { stdout } = await run(process.execPath, ["--input-type=module", "--eval", script]);
  return JSON.parse(stdout);
}

it("several processes at once apply every migration once, and a later start has nothing to do", async () => {
  const applied = await Promise.all(Array.from({ length: PROCESSES }, applyInProcess));
  expect(applied.flat()).toEqual(names);
  expect(await applyInProcess()).toEqual([]);

  const connection = new pg.Client(cluster.url);
  await connection.connect();
  const { rows } = await connection.query(
    "select migration_name, finished_at is not null as finished from _prisma_migrations order by 1",
  );
  await connection.end();
  expect(rows).toEqual(names.map((name) => ({ migration_name: name, finished: true })));
});
