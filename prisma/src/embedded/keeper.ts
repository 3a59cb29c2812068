import { setTimeout as sleep } from "node:timers/promises";
import { log } from "@tidings/config";
import type pg from "pg";
import type { Cluster } from "./cluster.ts";
import { ensureRunning } from "./ensure-running.ts";
import { lockFolder } from "./folder-lock.ts";

const RETRY_MS = 200;

/**
 * Watches the connection that holds the folder's lock. When PostgreSQL dies (killed, out of memory),
 * starts it again on the same port, so that its address stays true, and takes the lock again.
 * @returns a function that ends the watch; the lock stays held until the server stops.
 */
export function keepRunning(
  cluster: Cluster,
  port: number,
  connection: pg.Client,
): () => Promise<void> {
  let isWatching = true;
  let revival = Promise.resolve();
  const watch = (holder: pg.Client): void => {
    holder.once("end", () => {
      if (isWatching) revival = revive();
    });
  };
  const revive = async (): Promise<void> => {
    log().warn("the embedded database is gone; starting it again");
    while (isWatching) {
      try {
        await ensureRunning(cluster, async () => port);
        return watch(await lockFolder(cluster, port));
      } catch (error) {
        log().error({ error: String(error) }, "the embedded database can't be started again yet");
        await sleep(RETRY_MS);
      }
    }
  };
  watch(connection);
  return async () => {
    isWatching = false;
    await revival;
  };
}
