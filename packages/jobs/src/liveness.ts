import { log } from "@tidings/config";
import { Session } from "@tidings/prisma";

/** Any fixed number: the class of the advisory locks by which worker pools show that they live. */
const LIVENESS_LOCK = 7_210_003;

/**
 * A connection that holds a pool's advisory lock. PostgreSQL lets go of it the moment the process dies,
 * however it dies, so whoever sees the lock free knows that the pool's jobs have nobody.
 */
export class Liveness {
  readonly #session: Session;

  private constructor(session: Session) {
    this.#session = session;
  }

  static async open(): Promise<Liveness> {
    return new Liveness(await Session.open("worker liveness"));
  }

  /** Aborts when the connection is lost: others may take the pool for dead. */
  get lost(): AbortSignal {
    return this.#session.lost;
  }

  /** Shows from now on that the pool lives. */
  async show(poolId: string): Promise<void> {
    const text = "select pg_advisory_lock($1, hashtext($2))";
    await this.#session.query({ text, values: [LIVENESS_LOCK, poolId] });
  }

  /** Gives back the jobs of pools that are dead, so that the living take them up. */
  async releaseOrphans(): Promise<void> {
    if (this.lost.aborted) return;
    const { rows } = await this.#session.query<{ id: string }>({
      text: ORPHANS,
      values: [LIVENESS_LOCK],
    });
    if (rows.length === 0) return;
    const ids = rows.map(({ id }) => id);
    log().warn({ pools: ids }, "jobs of workers that died are taken up again");
    const text = "select graphile_worker.force_unlock_workers($1)";
    await this.#session.query({ text, values: [ids] });
  }

  close(): Promise<void> {
    return this.#session.close();
  }
}

/** Pools that hold jobs, and whose lock nobody holds, not even after the moment that taking it needs. */
const ORPHANS = `
select holder.id
from (
  select distinct locked_by as id from graphile_worker._private_jobs
  where locked_at < now() - interval '2 seconds'
) holder
where not exists (
  select 1 from pg_locks
  where locktype = 'advisory' and granted and objsubid = 2 and classid = $1::oid
    and objid::bigint = hashtext(holder.id)::bigint & x'ffffffff'::bigint
    and database = (select oid from pg_database where datname = current_database())
)`;
