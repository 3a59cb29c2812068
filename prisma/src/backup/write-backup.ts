import { createHash } from "node:crypto";
import { to as copyTo } from "pg-copy-streams";
import { type Client, createConnection } from "../pool.ts";
import { type Entry, writeArchive } from "./archive.ts";
import {
  quoted,
  readApplied,
  readJobsMigration,
  readSequences,
  readServer,
  readTables,
  withColumns,
} from "./catalog.ts";
import { cutAtRows } from "./cut-at-rows.ts";
import { fingerprintOf } from "./fingerprint.ts";
import {
  CHECKSUMS,
  CONTENTS,
  type Contents,
  chunkName,
  FORMAT_VERSION,
  folderOf,
  MANIFEST,
  type Manifest,
  SECRET,
  type Table,
} from "./manifest.ts";

/** What is held in memory at a time. */
const CHUNK_BYTES = 4 * 1024 * 1024;

interface Secret {
  value: string;
  /** Whether the backup is to hold it. */
  isIncluded: boolean;
}

/**
 * Writes everything that a database of Tidings holds at one moment into a file. Whoever uses the database
 * meanwhile isn't held up.
 * @returns what it holds
 */
export async function writeBackup(file: string, url: string, secret: Secret): Promise<Contents> {
  const connection = createConnection("backup", url);
  connection.on("error", () => {});
  await connection.connect();
  try {
    const contents: Contents = { rows: {}, sequences: [] };
    await writeArchive(file, withChecksums(readEntries(connection, secret, contents)));
    return contents;
  } finally {
    await connection.end().catch(() => {});
  }
}

async function* readEntries(
  connection: Client,
  secret: Secret,
  contents: Contents,
): AsyncGenerator<Entry> {
  // A slow disk keeps the transaction waiting, which is no reason to end it.
  await connection.query("set idle_in_transaction_session_timeout = 0");
  await connection.query("begin transaction isolation level repeatable read, read only");
  const tables = await readTables(connection);
  // No migration changes a table before it is read.
  await connection.query(`lock table ${tables.map(quoted).join(", ")} in access share mode`);
  yield toEntry(MANIFEST, await describe(connection, tables, secret));
  if (secret.isIncluded) yield { name: SECRET, data: Buffer.from(`${secret.value}\n`) };
  for (const table of tables) contents.rows[folderOf(table)] = yield* readRows(connection, table);
  contents.sequences = await readSequences(connection);
  await connection.query("commit");
  yield toEntry(CONTENTS, contents);
}

const describe = async (
  connection: Client,
  tables: Table[],
  { value, isIncluded }: Secret,
): Promise<Manifest> => ({
  format: "tidings backup",
  version: FORMAT_VERSION,
  createdAt: new Date().toISOString(),
  ...(await readServer(connection)),
  migrations: await readApplied(connection),
  jobsMigration: await readJobsMigration(connection),
  secret: { fingerprint: fingerprintOf(value), isIncluded },
  tables,
});

/** @returns how many rows there were */
async function* readRows(connection: Client, table: Table): AsyncGenerator<Entry, number> {
  const rows = connection.query(copyTo(`copy ${withColumns(table)} to stdout`));
  let index = 0;
  for await (const data of cutAtRows(rows, CHUNK_BYTES)) {
    index += 1;
    yield { name: chunkName(table, index), data };
  }
  return rows.rowCount;
}

const toEntry = (name: string, value: object): Entry => ({
  name,
  data: Buffer.from(`${JSON.stringify(value, null, 2)}\n`),
});

/** Adds what `sha256sum --check` reads: its presence says that the file is whole. */
async function* withChecksums(entries: AsyncIterable<Entry>): AsyncGenerator<Entry> {
  const lines: string[] = [];
  for await (const entry of entries) {
    lines.push(`${createHash("sha256").update(entry.data).digest("hex")}  ${entry.name}\n`);
    yield entry;
  }
  yield { name: CHECKSUMS, data: Buffer.from(lines.join("")) };
}
