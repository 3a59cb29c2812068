import { singleton } from "@tidings/config";
import type { Pool } from "pg";

/** A pool of this process, by what its connections are for. */
export interface OpenPool {
  purpose: string;
  pool: Pick<Pool, "totalCount" | "idleCount" | "waitingCount" | "options">;
}

const pools = () => singleton("open-pools", () => new Map<Pool, string>());

/** Adds a pool to those that {@link openPools} knows. */
export function notePool(purpose: string, pool: Pool): void {
  for (const known of pools().keys()) if (known.ended) pools().delete(known);
  pools().set(pool, purpose);
}

/** The pools that this process has at the moment; several may be for one purpose. */
export const openPools = (): OpenPool[] =>
  Array.from(pools(), ([pool, purpose]) => ({ pool, purpose })).filter(({ pool }) => !pool.ended);
