import { log } from "@tidings/config";
import pg from "pg";
import { notePool } from "./open-pools.ts";
import { databaseUrl } from "./connection.ts";

/** No statement of ours runs longer; what does is stuck. */
export const STATEMENT_TIMEOUT_MS = 30_000;
const CONNECT_TIMEOUT_MS = 5_000;

/** Options that every connection of the app shares; `purpose` shows in `pg_stat_activity`. */
export const connectionOptions = (purpose: string, url = databaseUrl()): pg.PoolConfig => ({
  connectionString: url,
  application_name: `tidings ${purpose}`,
  connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
  statement_timeout: STATEMENT_TIMEOUT_MS,
  idle_in_transaction_session_timeout: STATEMENT_TIMEOUT_MS,
  keepAlive: true,
});

/**
 * For pools whose statements find their few rows by keys: each is planned once per connection, and by way
 * of the indexes. A plan made while the tables are small would read them whole, and live on when they have
 * grown.
 */
export const PLANS_BY_INDEX = [
  "plan_cache_mode=force_generic_plan",
  "enable_seqscan=off",
  "enable_hashjoin=off",
  "enable_mergejoin=off",
]
  .map((setting) => `-c ${setting}`)
  .join(" ");

/**
 * A pool of plain connections, for statements that are too hot for the ORM.
 * @param options what is different from {@link connectionOptions}.
 */
export function createPool(purpose: string, size: number, options: pg.PoolConfig = {}): pg.Pool {
  const pool = new pg.Pool({ ...connectionOptions(purpose), max: size, ...options });
  pool.on("error", (error) =>
    log().warn({ error: error.message, purpose }, "database connection lost"),
  );
  notePool(purpose, pool);
  return pool;
}

/**
 * One connection outside any pool, not yet connected; for LISTEN, for locks held by a session and for what
 * takes its time.
 * @param url another database than the process's
 */
export const createConnection = (purpose: string, url = databaseUrl()): pg.Client =>
  new pg.Client({ ...connectionOptions(purpose, url), statement_timeout: 0 });

export type { Client, Pool, PoolClient } from "pg";
