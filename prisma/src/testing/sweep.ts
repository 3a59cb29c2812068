// Started beside a throwaway cluster: waits until the process that made it is gone (its end of the
// pipe closes), kills the server if it still runs and removes the folder.
import { rm } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { isServerOf } from "../embedded/processes.ts";
import { runningServer } from "../embedded/server-state.ts";

const POLL_MS = 20;
const folder = path.resolve(process.argv[2] ?? "");
const cluster = path.join(folder, "postgres");

for await (const _ of process.stdin);
const server = runningServer(cluster);
if (server !== undefined) {
  process.kill(server.pid, "SIGQUIT");
  while (isServerOf(cluster, server.pid)) await sleep(POLL_MS);
}
await rm(folder, { recursive: true, force: true, maxRetries: 10 });
