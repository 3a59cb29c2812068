import { pipeline } from "node:stream/promises";
import { ConfigurationError } from "@tidings/config";
import pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { applyMigrations } from "../migrations/apply.ts";
import { readMigrations } from "../migrations/files.ts";
import { type Client, createConnection } from "../pool.ts";
import { damaged, readArchive } from "./archive.ts";
import { quoted, readApplied, readJobsMigration, readTables, withColumns } from "./catalog.ts";
import type { Backup } from "./check-backup.ts";
import { dropForeignKeys } from "./foreign-keys.ts";
import { folderOf, folderOfChunk, type Table } from "./manifest.ts";
import { releaseJobs } from "./release-jobs.ts";

/** @throws {ConfigurationError} when this Tidings doesn't know all that the backup needs. */
export function checkMigrations({ file, manifest }: Backup): void {
  const known = readMigrations().migrationDirectories.map(({ path }) => path);
  const unknown = manifest.migrations.find((name, place) => known[place] !== name);
  if (unknown !== undefined) throw tooNew(file, unknown);
}

const tooNew = (file: string, what: string): ConfigurationError =>
  new ConfigurationError(
    `${file} was made by a newer Tidings (this one doesn't know ${what}). Update Tidings first.`,
  );

/**
 * Fills a database that nobody uses: all of it or, on any error, nothing. The schema is brought to where the
 * backup was, and after its data to where this version is.
 * @throws {ConfigurationError} when the database or the backup isn't what it has to be.
 */
export async function loadBackup(url: string, backup: Backup): Promise<void> {
  checkMigrations(backup);
  const count = backup.manifest.migrations.length;
  await applyMigrations({ url, count });
  const connection = createConnection("restore", url);
  connection.on("error", () => {});
  await connection.connect();
  try {
    await checkSchema(connection, backup);
    await connection.query("set idle_in_transaction_session_timeout = 0");
    await connection.query("begin");
    await fill(connection, backup);
    await connection.query("commit");
  } finally {
    await connection.end().catch(() => {});
  }
  await applyMigrations({ url });
}

async function checkSchema(connection: Client, { file, manifest }: Backup): Promise<void> {
  const applied = await readApplied(connection);
  if (applied.length > manifest.migrations.length) {
    throw new ConfigurationError(
      "This database was set up by a newer version than the backup is of. Name an empty database instead.",
    );
  }
  const jobs = await readJobsMigration(connection);
  if (manifest.jobsMigration > jobs) throw tooNew(file, `job queue ${manifest.jobsMigration}`);
  const found = new Map((await readTables(connection)).map((table) => [folderOf(table), table]));
  for (const table of manifest.tables) {
    const columns = found.get(folderOf(table))?.columns ?? [];
    const missing = table.columns.find((column) => !columns.includes(column));
    if (missing !== undefined) throw tooNew(file, `${folderOf(table)}.${missing}`);
  }
}

async function fill(connection: Client, { file, manifest, contents }: Backup): Promise<void> {
  const tables = new Map(manifest.tables.map((table) => [folderOf(table), table]));
  await connection.query(`truncate ${manifest.tables.map(quoted).join(", ")}`);
  const addForeignKeys = await dropForeignKeys(connection, manifest.tables);
  const rows = new Map<string, number>();
  for await (const { name, data } of readArchive(file)) {
    const folder = folderOfChunk(name);
    if (folder === null) continue;
    const table = tables.get(folder);
    if (table === undefined)
      throw damaged(file, `it holds rows of ${folder}, which it doesn't list`);
    rows.set(folder, (rows.get(folder) ?? 0) + (await copyIn(connection, table, data, file)));
  }
  for (const [folder, expected] of Object.entries(contents.rows)) {
    const got = rows.get(folder) ?? 0;
    if (got !== expected) throw damaged(file, `${folder} has ${got} rows instead of ${expected}`);
  }
  await addForeignKeys().catch((error) => {
    throw damaged(file, error.message);
  });
  for (const { schema, name, value } of contents.sequences) {
    await connection.query("select setval($1::regclass, $2)", [quoted({ schema, name }), value]);
  }
  await releaseJobs(connection);
}

/** @returns how many rows there were */
async function copyIn(connection: Client, table: Table, data: Buffer, file: string) {
  const rows = connection.query(copyFrom(`copy ${withColumns(table)} from stdin`));
  try {
    await pipeline([data], rows);
  } catch (error) {
    if (error instanceof pg.DatabaseError)
      throw damaged(file, `${folderOf(table)}: ${error.message}`);
    throw error;
  }
  return rows.rowCount;
}
