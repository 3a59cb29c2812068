import { Session } from "@tidings/prisma";

/** Any fixed number: seeds the advisory locks of endpoints. */
const ENDPOINT_LOCK = 7_210_004;

export interface EndpointLock {
  /** Aborts when the lock is lost with its connection: another process may be at the endpoint. */
  lost: AbortSignal;
  release(): Promise<void>;
}

/**
 * One process at a time looks after an endpoint, so that its order and its limit of sends hold over all of
 * them. Advisory locks on one connection: PostgreSQL lets go of them when the process dies.
 */
export class EndpointLocks {
  #session: Promise<Session> | undefined;

  /** The lock of an endpoint; null while another process has it. */
  async take(endpointId: string): Promise<EndpointLock | null> {
    const session = await this.#connected();
    const values = [endpointId, ENDPOINT_LOCK];
    const { rows } = await session.query<{ taken: boolean }>({
      name: "take-endpoint",
      text: "select pg_try_advisory_lock(hashtextextended($1, $2)) as taken",
      values,
    });
    if (rows[0]?.taken !== true) return null;
    const release = async () => {
      if (session.lost.aborted) return;
      const text = "select pg_advisory_unlock(hashtextextended($1, $2))";
      await session.query({ name: "release-endpoint", text, values });
    };
    return { lost: session.lost, release };
  }

  async close(): Promise<void> {
    const session = await this.#session?.catch(() => undefined);
    await session?.close();
  }

  #connected(): Promise<Session> {
    this.#session ??= this.#connect().catch((error) => {
      this.#session = undefined;
      throw error;
    });
    return this.#session;
  }

  async #connect(): Promise<Session> {
    const session = await Session.open("notifier locks");
    session.lost.addEventListener("abort", () => {
      this.#session = undefined;
    });
    return session;
  }
}
