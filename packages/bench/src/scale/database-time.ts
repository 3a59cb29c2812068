import type { Client } from "@tidings/prisma";

/** To be loaded with PostgreSQL; counts nothing until it is told to. */
export const TIMING_SETTINGS = {
  shared_preload_libraries: "pg_stat_statements",
  "pg_stat_statements.track": "none",
  "pg_stat_statements.track_planning": "on",
};

/** What the app asks beside the request: jobs that it looks for, and the time of a webhook's last use. */
const SPENT = `
select coalesce(sum(total_plan_time + total_exec_time), 0)::float8 as ms
from pg_stat_statements
where dbid = (select oid from pg_database where datname = current_database())
  and query not ilike '%graphile_worker%' and query not ilike '%pg_stat_statements%'`;

/** Times what PostgreSQL does for others (milliseconds, planning included) by its own clock. */
export class DatabaseClock {
  readonly #client: Client;

  /** @param client to the database that is asked, as its superuser */
  constructor(client: Client) {
    this.#client = client;
  }

  async start(): Promise<void> {
    await this.#client.query("create extension if not exists pg_stat_statements");
    await this.#set("top");
  }

  stop(): Promise<void> {
    return this.#set("none");
  }

  async time(work: () => Promise<unknown>): Promise<number> {
    await this.#client.query("select pg_stat_statements_reset()");
    await work();
    const { rows } = await this.#client.query<{ ms: number }>(SPENT);
    return rows[0]?.ms ?? 0;
  }

  async #set(what: "top" | "none"): Promise<void> {
    await this.#client.query(`alter system set pg_stat_statements.track = '${what}'`);
    await this.#client.query("select pg_reload_conf()");
  }
}
