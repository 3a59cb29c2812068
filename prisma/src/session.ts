import type { QueryConfig, QueryResult, QueryResultRow } from "pg";
import { createConnection } from "./pool.ts";

/** One connection that is held, for what PostgreSQL ties to it, such as advisory locks. Queries take turns. */
export class Session {
  readonly #client: ReturnType<typeof createConnection>;
  readonly #lost = new AbortController();
  #turn: Promise<unknown> = Promise.resolve();

  private constructor(client: ReturnType<typeof createConnection>) {
    this.#client = client;
    client.on("error", () => this.#lost.abort());
    client.on("end", () => this.#lost.abort());
  }

  /** @param purpose shows in `pg_stat_activity` */
  static async open(purpose: string): Promise<Session> {
    const client = createConnection(purpose);
    const session = new Session(client);
    await client.connect();
    return session;
  }

  /** Aborts when the connection is gone, and with it all that was tied to it. */
  get lost(): AbortSignal {
    return this.#lost.signal;
  }

  query<Row extends QueryResultRow>(query: QueryConfig): Promise<QueryResult<Row>> {
    const result = this.#turn.then(() => this.#client.query<Row>(query));
    this.#turn = result.catch(() => {});
    return result;
  }

  async close(): Promise<void> {
    await this.#client.end().catch(() => {});
  }
}
