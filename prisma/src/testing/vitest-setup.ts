import { useDatabase } from "../connection.ts";
import { applyMigrations } from "../migrations/apply.ts";
import { CLUSTER_VARIABLE } from "./test-database.ts";
import { startThrowawayCluster } from "./throwaway.ts";

/**
 * Vitest's global setup: one cluster per run, whose database `tidings` is migrated once and serves
 * as the template of every test's own. Workers find it through the environment.
 * @returns Vitest's teardown.
 */
export default async function setup(): Promise<() => Promise<void>> {
  const cluster = await startThrowawayCluster();
  useDatabase(cluster.url);
  await applyMigrations();
  process.env[CLUSTER_VARIABLE] = cluster.url;
  return cluster.stop;
}
