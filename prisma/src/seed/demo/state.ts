import { db } from "../../client.ts";

/** The row of `settings` by which a database is known to be the demo's own. */
export const MARK = "demo";

/**
 * Whose the accounts in the database are: nobody's, the demo's, or real people's. Only looks, also at
 * a database that has no tables yet.
 */
export async function databaseState(): Promise<"empty" | "demo" | "in use"> {
  const [tables] = await db().$queryRaw<[{ exist: boolean }]>`
    select to_regclass('users') is not null and to_regclass('settings') is not null as exist`;
  if (!tables.exist) return "empty";
  const [found] = await db().$queryRaw<[{ mark: boolean; accounts: boolean }]>`
    select exists (select 1 from settings where key = ${MARK}) as mark,
      exists (select 1 from users) as accounts`;
  if (found.mark) return "demo";
  return found.accounts ? "in use" : "empty";
}
