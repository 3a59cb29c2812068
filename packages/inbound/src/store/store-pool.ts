import { createPool, PLANS_BY_INDEX, type Pool } from "@tidings/prisma";

/** After this the server gives a statement up and rolls back, a little before we stop listening. */
const STATEMENT_TIMEOUT_MS = 4_000;

/** Part of every query: when the server keeps silent for so long, the connection counts as lost. */
export const QUERY_TIMEOUT = { query_timeout: 5_000 };

/** A pool of `size` connections for this package's statements, which run for milliseconds or not at all. */
export function createStorePool(size: number): Pool {
  return createPool("inbound", size, {
    // Kept over pauses: the first post after one should not wait for a connection.
    min: size,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    options: PLANS_BY_INDEX,
  });
}
