import pg from "pg";
import type { Client } from "../pool.ts";
import { quoted } from "./catalog.ts";
import type { Table } from "./manifest.ts";

const FOREIGN_KEYS = `
select n.nspname as schema, c.relname as name, k.conname as key, pg_get_constraintdef(k.oid) as definition
from pg_constraint k
join pg_class c on c.oid = k.conrelid
join pg_namespace n on n.oid = c.relnamespace
where k.contype = 'f' and n.nspname = any($1)`;

/**
 * Takes the foreign keys away, so that tables can be filled in any order and without a look-up for each row.
 * @returns puts them back, which checks every row
 */
export async function dropForeignKeys(
  connection: Client,
  tables: Table[],
): Promise<() => Promise<void>> {
  const schemas = [...new Set(tables.map(({ schema }) => schema))];
  const { rows } = await connection.query(FOREIGN_KEYS, [schemas]);
  const keys = rows.map((row) => ({
    table: quoted(row),
    key: pg.escapeIdentifier(row.key),
    ...row,
  }));
  for (const { table, key } of keys) {
    await connection.query(`alter table ${table} drop constraint ${key}`);
  }
  return async () => {
    for (const { table, key, definition } of keys) {
      await connection.query(`alter table ${table} add constraint ${key} ${definition}`);
    }
  };
}
