import { setTimeout as sleep } from "node:timers/promises";
import { APP, freePort } from "../processes/app.ts";
import { startChild } from "../processes/child.ts";
import type { Sweeper } from "../processes/sweeper.ts";

/** Building the pages takes a slow machine minutes. */
const PATIENCE_MS = 900_000;
const ASK_AGAIN_MS = 10;

/**
 * Starts the app as `pnpm start` does, with its own database in the sweeper's folder, until it has answered
 * a page with 200, and stops it.
 * @returns how long that took, in milliseconds
 */
export async function timeStart(sweeper: Sweeper, interrupted: AbortSignal): Promise<number> {
  const port = await freePort();
  const start = performance.now();
  const app = await startChild(APP, {
    env: {
      DATA_DIR: sweeper.folder,
      HOST: "127.0.0.1",
      PORT: String(port),
      LOG_LEVEL: "warn",
    },
    ready: /^Tidings is ready: http:\/\/localhost:(\d+)/m,
    timeoutMs: PATIENCE_MS,
    sweeper,
  });
  try {
    await untilPage(`http://127.0.0.1:${port}/sign-in`, interrupted);
    return performance.now() - start;
  } finally {
    await app.stop();
  }
}

async function untilPage(url: string, interrupted: AbortSignal): Promise<void> {
  for (;;) {
    const answer = await fetch(url, { signal: interrupted }).catch(() => null);
    interrupted.throwIfAborted();
    if (answer?.ok) return;
    await answer?.body?.cancel();
    await sleep(ASK_AGAIN_MS, undefined, { signal: interrupted });
  }
}
