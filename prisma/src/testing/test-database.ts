import pg from "pg";
import { useDatabase } from "../connection.ts";
import { newId } from "../ids.ts";

/** How Vitest's global setup tells its workers where the cluster is. */
export const CLUSTER_VARIABLE = "TIDINGS_TEST_CLUSTER";

/**
 * A new database with the current schema, cloned from the run's template; `db()` in this test file
 * goes there from now on. Call it once per file, before anything uses the database.
 */
export async function createTestDatabase(): Promise<{ url: string }> {
  const template = process.env[CLUSTER_VARIABLE];
  if (template === undefined) throw new Error("Run this test with `pnpm unit`.");
  const name = `test_${newId().replaceAll("-", "")}`;
  const connection = new pg.Client(at(template, "postgres"));
  await connection.connect();
  try {
    await connection.query(`create database ${name} template tidings`);
  } finally {
    await connection.end();
  }
  const url = at(template, name);
  useDatabase(url);
  return { url };
}

function at(clusterUrl: string, database: string): string {
  const url = new URL(clusterUrl);
  url.pathname = database;
  return url.href;
}
