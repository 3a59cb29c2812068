import type { Client } from "@tidings/prisma";

/** To be loaded with PostgreSQL; it counts what it does for whom, once it is told to. */
export const TIMING_SETTINGS = { shared_preload_libraries: "pg_stat_statements" };

/** Has PostgreSQL count nothing for now, so that the load isn't slowed by it. */
export async function countNothing(client: Client): Promise<void> {
  await client.query("alter system set pg_stat_statements.track_planning = on");
  await setTracking(client, "none");
}

async function setTracking(client: Client, what: "top" | "none"): Promise<void> {
  await client.query(`alter system set pg_stat_statements.track = '${what}'`);
  await client.query("select pg_reload_conf()");
}

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
    await setTracking(this.#client, "top");
  }

  stop(): Promise<void> {
    return countNothing(this.#client);
  }

  /** @throws {Error} when nothing was counted */
  async time(work: () => Promise<unknown>): Promise<number> {
    await this.#client.query("select pg_stat_statements_reset()");
    await work();
    const { rows } = await this.#client.query<{ ms: number }>(SPENT);
    const ms = rows[0]?.ms ?? 0;
    if (ms === 0) throw new Error("PostgreSQL has counted nothing of a request.");
    return ms;
  }
}
