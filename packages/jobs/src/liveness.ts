import { log } from "@tidings/config";
import { type Client, createConnection } from "@tidings/prisma";

/** Any fixed number: the class of the advisory locks by which worker pools show that they live. */
const LIVENESS_LOCK = 7_210_003;

/**
 * A connection that holds a pool's advisory lock. PostgreSQL lets go of it the moment the process dies,
 * however it dies, so whoever sees the lock free knows that the pool's jobs have nobody.
 */
export class Liveness {
  readonly #client: Client;
  readonly #onLost: () => void;
  #closed = false;

  /** @param onLost called once when the connection is lost: others may take the pool for dead. */
  constructor(onLost: () => void) {
    this.#onLost = onLost;
    this.#client = createConnection("worker liveness");
    this.#client.on("error", () => this.#lost());
    this.#client.on("end", () => this.#lost());
  }

  connect(): Promise<unknown> {
    return this.#client.connect();
  }

  /** Shows from now on that the pool lives. */
  show(poolId: string): void {
    const lock = "select pg_advisory_lock($1, hashtext($2))";
    this.#client.query(lock, [LIVENESS_LOCK, poolId]).catch(() => this.#lost());
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#client.end().catch(() => {});
  }

  /** Gives back the jobs of pools that are dead, so that the living take them up. */
  async releaseOrphans(): Promise<void> {
    if (this.#closed) return;
    const { rows } = await this.#client.query<{ id: string }>(ORPHANS, [LIVENESS_LOCK]);
    if (rows.length === 0) return;
    const ids = rows.map(({ id }) => id);
    log().warn({ pools: ids }, "jobs of workers that died are taken up again");
    await this.#client.query("select graphile_worker.force_unlock_workers($1)", [ids]);
  }

  #lost(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#client.end().catch(() => {});
    this.#onLost();
  }
}

/** Pools that hold jobs, and whose lock nobody holds, not even after the moment that taking it needs. */
const ORPHANS = `
select holder.id
from (
  select distinct locked_by as id from graphile_worker._private_jobs where locked_at < now() - interval '2 seconds'
) holder
where not exists (
  select 1 from pg_locks
  where locktype = 'advisory' and granted and objsubid = 2 and classid = $1::oid
    and objid::bigint = hashtext(holder.id)::bigint & x'ffffffff'::bigint
    and database = (select oid from pg_database where datname = current_database())
)`;
