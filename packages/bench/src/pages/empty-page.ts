import { execFile } from "node:child_process";
import { rm } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { promisify } from "node:util";
import { freePort } from "../processes/app.ts";
import { type Child, startChild } from "../processes/child.ts";
import type { Sweeper } from "../processes/sweeper.ts";

const FOLDER = path.join(import.meta.dirname, "empty");
const NEXT = createRequire(import.meta.url).resolve("next/dist/bin/next");
const READY_TIMEOUT_MS = 60_000;

/** Builds a page with nothing on it by the Next.js that Tidings is built by, and serves it. */
export async function startEmptyPage(sweeper: Sweeper, interrupted: AbortSignal): Promise<Child> {
  await rm(path.join(FOLDER, ".next"), { recursive: true, force: true });
  await promisify(execFile)(process.execPath, [NEXT, "build", FOLDER], {
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    signal: interrupted,
  });
  return startChild(NEXT, {
    args: ["start", FOLDER, "--hostname", "127.0.0.1"],
    env: { PORT: String(await freePort()), NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    ready: /http:\/\/127\.0\.0\.1:(\d+).*Ready in/s,
    timeoutMs: READY_TIMEOUT_MS,
    sweeper,
  });
}
