import { spawn } from "node:child_process";
import { randomInt } from "node:crypto";
import { mkdirSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { createDataDir, removeDataDir } from "./data-dir.ts";
import { cleanEnvironment } from "./environment.ts";
import { end, kill, waitForOutput } from "./process.ts";

const ROOT = path.join(import.meta.dirname, "../..");
const WEB = path.join(ROOT, "apps/web");
const START = path.join(WEB, "src/process/start.ts");
const WORKER = path.join(ROOT, "apps/worker/src/main.ts");
const NEXT = path.join(WEB, "node_modules/next/dist/bin/next");
const ARTIFACTS = path.join(ROOT, "e2e/.artifacts");

/** The first start builds the app, which a slow machine takes minutes for. */
const READY_TIMEOUT_MS = 300_000;
const READY = /^Tidings is ready: (https?:\/\/\S+?)\/?\s/m;
const NEXT_READY = /(Ready) in/;
const WORKER_READY = /(The worker is ready)/;

/** Below those that outgoing connections take, or one of them might be faster than the app. */
const PORTS = [20_000, 32_000] as const;

/** Where the tests' own receivers of webhooks listen; without leave, nothing is delivered to this machine. */
const RECEIVERS = "127.0.0.1,localhost";

export interface RunningApp {
  /** The app's address, without a slash at the end. */
  url: string;
  /** Stops the app and removes its data. */
  stop(): Promise<void>;
  /** Ends the app with no chance to clear up, as `kill -9` does; `stop` is still to be called. */
  kill(): Promise<void>;
}

interface Program {
  /** What Node runs. */
  args: string[];
  cwd: string;
  /** What it prints once it answers. */
  ready: RegExp;
  /** The log's name in the folder of artifacts. */
  log: string;
  environment: Record<string, string>;
}

/** Whether a program could listen on the port at this moment. */
function isFree(port: number): Promise<boolean> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once("error", () => resolve(false));
    server.listen(port, () => server.close(() => resolve(true)));
  });
}

/** A port of this machine that nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(...PORTS);
    if (await isFree(port)) return port;
  }
}

/** Starts a program on a free port, unless it is given one, and waits until it answers there. */
async function startProgram({ args, cwd, ready, log, environment }: Program): Promise<RunningApp> {
  const port = environment.PORT ?? (await freePort());
  const url = `http://localhost:${port}`;
  const dataDir = createDataDir();
  mkdirSync(ARTIFACTS, { recursive: true });
  const variables = {
    PORT: String(port),
    APP_URL: url,
    DATA_DIR: dataDir,
    WEBHOOK_ALLOWED_HOSTS: RECEIVERS,
    ...environment,
  };
  const child = spawn(process.execPath, args, {
    cwd,
    env: cleanEnvironment(variables),
    stdio: ["ignore", "pipe", "pipe"],
  });
  const stop = async () => {
    await end(child);
    await removeDataDir(dataDir);
  };
  try {
    await waitForOutput(child, ready, path.join(ARTIFACTS, log), READY_TIMEOUT_MS);
    return { url, stop, kill: () => kill(child) };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * Starts the app the way a person does, in production, on a free port and with data of its own.
 * @param start the program; another one than the app's only to test this function
 * @param environment further variables, such as the address of an outside database
 * @throws {Error} with the end of the app's output when it is not ready in time.
 */
export const startApp = (
  start: string = START,
  environment: Record<string, string> = {},
  log = "app.log",
): Promise<RunningApp> =>
  startProgram({ args: [start], cwd: ROOT, ready: READY, log, environment });

/** Serves the app's build by `next start` alone, as a host without server.ts would. */
export const startPlainNext = (
  environment: Record<string, string>,
  log = "next.log",
): Promise<RunningApp> =>
  startProgram({ args: [NEXT, "start"], cwd: WEB, ready: NEXT_READY, log, environment });

/** Starts a background worker of its own, as `pnpm worker` does; nothing answers at its address. */
export const startWorker = (
  environment: Record<string, string>,
  log = "worker.log",
): Promise<RunningApp> =>
  startProgram({ args: [WORKER], cwd: ROOT, ready: WORKER_READY, log, environment });
