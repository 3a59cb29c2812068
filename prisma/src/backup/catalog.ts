import pg from "pg";
import { readSchema } from "../migrations/files.ts";
import type { Client } from "../pool.ts";
import type { Contents, Manifest, Table } from "./manifest.ts";

/** Prisma's own record of what was applied. */
const MIGRATIONS_TABLE = "_prisma_migrations";
const QUEUE_SCHEMA = "graphile_worker";

const COLUMNS = `
select n.nspname as schema, c.relname as name,
  array_agg(a.attname::text order by a.attnum) as columns
from pg_class c
join pg_namespace n on n.oid = c.relnamespace
join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
  and not a.attisdropped and a.attgenerated = ''
where c.relkind = 'r' and (
  (n.nspname = current_schema() and c.relname = any($1))
  -- What the queue's own migrations wrote is there once they have run.
  or (n.nspname = '${QUEUE_SCHEMA}' and c.relname <> 'migrations'))
group by 1, 2 order by 1, 2`;

/** The names that schema.prisma gives its tables (and its types, of which there is no table). */
const tablesOfOurs = (): string[] => [
  MIGRATIONS_TABLE,
  ...[...readSchema().matchAll(/@@map\("(\w+)"\)/g)].map(([, name]) => name as string),
];

/** Everything that is Tidings' in a database, the job queue's tables included. */
export async function readTables(connection: Client): Promise<Table[]> {
  return (await connection.query<Table>(COLUMNS, [tablesOfOurs()])).rows;
}

/** A table's name for a statement. */
export const quoted = ({ schema, name }: Pick<Table, "schema" | "name">): string =>
  `${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(name)}`;

/** A table with its columns, as COPY takes them. */
export const withColumns = (table: Table): string =>
  `${quoted(table)} (${table.columns.map(pg.escapeIdentifier).join(", ")})`;

/** The names of the migrations that a database has, oldest first; none for one that has never been used. */
export async function readApplied(connection: Client): Promise<string[]> {
  if (!(await exists(connection, MIGRATIONS_TABLE))) return [];
  const { rows } = await connection.query<{ name: string }>(
    `select distinct migration_name as name from ${MIGRATIONS_TABLE}
     where finished_at is not null and rolled_back_at is null order by 1`,
  );
  return rows.map(({ name }) => name);
}

export async function readJobsMigration(connection: Client): Promise<number> {
  const { rows } = await connection.query(
    `select coalesce(max(id), 0)::int as id from ${QUEUE_SCHEMA}.migrations`,
  );
  return rows[0].id;
}

export async function readServer(connection: Client): Promise<Pick<Manifest, "postgresql">> {
  const { rows } = await connection.query("select current_setting('server_version') as postgresql");
  return rows[0];
}

/** Sequences don't belong to a snapshot: read after the rows, they are at least where the rows need them. */
export async function readSequences(connection: Client): Promise<Contents["sequences"]> {
  const { rows } = await connection.query(
    `select schemaname as schema, sequencename as name, last_value::text as value from pg_sequences
     where last_value is not null and schemaname in (current_schema(), '${QUEUE_SCHEMA}')`,
  );
  return rows;
}

/** True once somebody has an account. */
export async function isInUse(connection: Client): Promise<boolean> {
  if (!(await exists(connection, "users"))) return false;
  return (await connection.query("select from users limit 1")).rowCount === 1;
}

async function exists(connection: Client, table: string): Promise<boolean> {
  const { rows } = await connection.query("select to_regclass($1) is not null as found", [table]);
  return rows[0].found;
}
