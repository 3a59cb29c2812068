import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import path from "node:path";
import { emitSignUp, Receiver, until } from "@tidings/notifier/testing";
import { seedEndpoint } from "@tidings/prisma/seed";
import { createTestDatabase } from "@tidings/prisma/testing";
import { afterEach, expect, it } from "vitest";

const PROGRAM = path.join(import.meta.dirname, "main.ts");

let child: ChildProcess | undefined;

afterEach(() => {
  child?.kill("SIGKILL");
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

/** Starts the worker and collects what it prints. */
function start(variables: Record<string, string>) {
  const { DATABASE_URL: _, ...others } = process.env;
  const env = { ...others, ...variables };
  const started = spawn(process.execPath, [PROGRAM], { env, stdio: ["ignore", "pipe", "pipe"] });
  child = started;
  let printed = "";
  for (const stream of [started.stdout, started.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      printed += text;
    });
  }
  return {
    output: () => printed,
    ended: once(started, "exit"),
    stop: () => started.kill("SIGTERM"),
  };
}

it("works on jobs that others write, until it is told to stop", async () => {
  const { url } = await createTestDatabase();
  const receiver = await Receiver.start();
  const worker = start({ DATABASE_URL: url });
  await until(() => worker.output().includes("The worker is ready."));
  await seedEndpoint({ url: receiver.url() });
  await emitSignUp("Tim");
  await until(() => receiver.received.length === 1);
  worker.stop();
  expect(await worker.ended).toEqual([0, null]);
  await receiver.stop();
});

it("says on its own port how it does", async () => {
  const { url } = await createTestDatabase();
  const port = await freePort();
  const worker = start({ DATABASE_URL: url, WORKER_PORT: String(port), HOST: "127.0.0.1" });
  await until(() => worker.output().includes("The worker is ready."));
  const ask = (path: string) => fetch(`http://127.0.0.1:${port}${path}`);
  await until(async () => (await ask("/readyz")).ok);
  const { parts } = await (await ask("/readyz")).json();
  expect(parts).toEqual({
    database: { ok: true, state: "answers" },
    migrations: { ok: true, state: "applied" },
    worker: { ok: true, state: "running" },
  });
  expect((await ask("/healthz")).status).toBe(200);
  expect((await ask("/")).status).toBe(404);
  const read = async () => (await ask("/metrics")).text();
  // A task is counted from when the worker first looked for its jobs.
  await expect.poll(read).toMatch(/^tidings_queued_jobs\{task="deliver",state="ready"\} 0$/m);
  const metrics = await read();
  expect(metrics).toContain('tidings_ready{part="worker"} 1');
  expect(metrics).toContain('tidings_waiting_deliveries{state="due"} 0');
  expect(metrics).toMatch(/^tidings_pool_size\{pool="notifier"\} 4$/m);
  expect(metrics).toMatch(/^nodejs_eventloop_lag_p99_seconds /m);
  worker.stop();
  expect(await worker.ended).toEqual([0, null]);
});

it("says what it needs", async () => {
  const worker = start({});
  expect(await worker.ended).toEqual([1, null]);
  expect(worker.output()).toContain("needs DATABASE_URL and AUTH_SECRET");
});
