import { runMigrations } from "graphile-worker";
import { databaseUrl } from "../connection.ts";
import { createConnection } from "../pool.ts";
import { applyWith, withSchemaEngine } from "./engine.ts";
import { readMigrations, readSchema } from "./files.ts";

/** Any fixed number: whoever holds it migrates, the others wait. */
const MIGRATION_LOCK = 7_210_001;

interface MigrationOptions {
  /** Another database than the process's. */
  url?: string;
  /** How many migrations to apply, the oldest first; all when left out. */
  count?: number;
}

/**
 * Brings the database to this version's schema, and the job queue's beside it to its own; safe when several
 * processes start at once.
 * @returns the names of the migrations that were applied now.
 */
export async function applyMigrations({
  url = databaseUrl(),
  count,
}: MigrationOptions = {}): Promise<string[]> {
  const connection = createConnection("migrations", url);
  await connection.connect();
  try {
    await connection.query("select pg_advisory_lock($1)", [MIGRATION_LOCK]);
    const all = readMigrations();
    const migrations = {
      ...all,
      migrationDirectories: all.migrationDirectories.slice(0, count),
    };
    const names = migrations.migrationDirectories.map(({ path }) => path);
    await runMigrations({ connectionString: url, maxPoolSize: 1 });
    if (await isCurrent(connection, names)) return [];
    return await withSchemaEngine(url, readSchema(), (engine) => applyWith(engine, migrations));
  } finally {
    await connection.end();
  }
}

/** How many of this checkout's migrations a database lacks; 0 for one that it can work with. */
export async function countMissingMigrations(connection: Asked): Promise<number> {
  const names = readMigrations().migrationDirectories.map(({ path }) => path);
  return names.length - (await countApplied(connection, names));
}

/** Anything that a query can be sent by. */
type Asked = Pick<ReturnType<typeof createConnection>, "query">;

/** Spares a start in which nothing changed the loading of the engine (3 MB of WebAssembly). */
const isCurrent = async (connection: Asked, names: string[]): Promise<boolean> =>
  (await countApplied(connection, names)) === names.length;

async function countApplied(connection: Asked, names: string[]): Promise<number> {
  const { rows } = await connection.query(
    "select to_regclass('_prisma_migrations') is not null as known",
  );
  if (!rows[0].known) return 0;
  const finished = await connection.query(
    "select count(distinct migration_name)::int as n from _prisma_migrations where finished_at is not null and rolled_back_at is null and migration_name = any($1)",
    [names],
  );
  return finished.rows[0].n;
}
