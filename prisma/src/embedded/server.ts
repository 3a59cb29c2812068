import { spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync } from "node:fs";
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { ConfigurationError } from "@tidings/config";
import { program } from "./binaries.ts";
import type { Cluster } from "./cluster.ts";
import { logLength, logTail, openLog } from "./log-file.ts";
import { runProgram, spawnOptions } from "./run-program.ts";
import { runningServer } from "./server-state.ts";

const POLL_MS = 10;
const STOP_TIMEOUT_S = 60;
const LOG_LINES = 12;

const SETTINGS = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  max_connections: "100",
  shared_buffers: "128MB",
  jit: "off",
  timezone: "UTC",
  log_timezone: "UTC",
};

/** A TCP port of this machine that nobody uses at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("No TCP port was given.");
  return address.port;
}

export type StartOutcome = "ready" | "port-taken" | "already-running";

/**
 * Starts PostgreSQL on a port and waits until it answers, however long a recovery takes. It becomes
 * the leader of a session of its own, so that a Ctrl-C in the terminal reaches Tidings only, which
 * still needs it to finish what it is doing.
 * @throws {ConfigurationError} with the end of its log when it does not start for another reason.
 */
export async function startServer(cluster: Cluster, port: number): Promise<StartOutcome> {
  const before = logLength(cluster.logFile);
  const log = openLog(cluster.logFile);
  const settings = Object.entries({ ...SETTINGS, ...cluster.settings, port: String(port) });
  const child = spawn(
    program(cluster.binaries, "postgres"),
    ["-D", cluster.folder, ...settings.flatMap(([name, value]) => ["-c", `${name}=${value}`])],
    { ...spawnOptions(cluster.account), detached: true, stdio: ["ignore", log, log] },
  );
  closeSync(log);
  child.unref();
  const ended = Promise.withResolvers<void>();
  child.on("exit", () => ended.resolve());
  child.on("error", ({ message }) =>
    ended.reject(new ConfigurationError(`PostgreSQL can't be run: ${message}`)),
  );
  while (child.exitCode === null && child.signalCode === null) {
    await Promise.race([ended.promise, sleep(POLL_MS)]);
    const server = runningServer(cluster.folder);
    if (server?.pid === child.pid && server?.isReady) return "ready";
  }
  return explainFailure(cluster, logTail(cluster.logFile, before, LOG_LINES));
}

function explainFailure(cluster: Cluster, said: string): StartOutcome {
  if (said.includes("could not create any TCP/IP sockets")) return "port-taken";
  if (/lock file "postmaster.pid" already exists|shared memory block .* still in use/.test(said)) {
    return "already-running";
  }
  throw new ConfigurationError(
    `PostgreSQL did not start. The end of its log, ${cluster.logFile}:\n${said}`,
  );
}

/** Shuts PostgreSQL down (mode fast: open transactions are rolled back) and waits until it has ended. */
export async function stopServer(cluster: Cluster): Promise<void> {
  const options = [`--pgdata=${cluster.folder}`, "--mode=fast", "--silent", "--wait"];
  const { code, output } = await runProgram(cluster, "pg_ctl", [
    "stop",
    ...options,
    `--timeout=${STOP_TIMEOUT_S}`,
  ]);
  if (code === 0 || runningServer(cluster.folder) === undefined) return;
  throw new Error(`PostgreSQL did not stop: ${output}`);
}
