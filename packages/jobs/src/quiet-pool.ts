import { createPool, type Pool, type PoolClient } from "@tidings/prisma";

/**
 * A pool on which graphile-worker doesn't listen. It asks for that connection by a callback, which it does
 * for no other, and goes on without one for as long as the callback isn't called.
 */
export function createQuietPool(purpose: string, size: number): Pool {
  const pool = createPool(purpose, size);
  const connect = pool.connect.bind(pool) as () => Promise<PoolClient>;
  const connectQuietly = (callback?: unknown) => (callback === undefined ? connect() : undefined);
  // The pool's own queries ask by a callback as well.
  const query = async (text: string, values?: unknown[]) => {
    const client = await connect();
    try {
      return await client.query(text, values);
    } finally {
      client.release();
    }
  };
  return Object.assign(pool, {
    connect: connectQuietly as Pool["connect"],
    query: query as Pool["query"],
  });
}
