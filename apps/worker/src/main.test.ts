import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
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

it("says what it needs", async () => {
  const worker = start({});
  expect(await worker.ended).toEqual([1, null]);
  expect(worker.output()).toContain("needs DATABASE_URL and AUTH_SECRET");
});
