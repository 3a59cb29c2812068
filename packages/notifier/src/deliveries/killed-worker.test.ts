import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { db } from "@tidings/prisma";
import { seedEndpoint } from "@tidings/prisma/seed";
import { createTestDatabase } from "@tidings/prisma/testing";
import { afterAll, beforeAll, expect, it } from "vitest";
import { emitSignUp, until } from "../testing/outbox.ts";
import { Receiver } from "../testing/receiver.ts";

const PROGRAM = path.join(import.meta.dirname, "../testing/notifier-process.ts");
const ENDPOINTS = 10;
const EVENTS = 100;
const DELIVERIES = ENDPOINTS * EVENTS;
/** Slow enough that there is a middle to be killed in. */
const ANSWER_AFTER_MS = 20;

let url: string;
let receiver: Receiver;
const children: ChildProcess[] = [];

beforeAll(async () => {
  ({ url } = await createTestDatabase());
  receiver = await Receiver.start();
  receiver.behave = (response) => setTimeout(() => response.writeHead(204).end(), ANSWER_AFTER_MS);
});
afterAll(async () => {
  for (const child of children) child.kill("SIGKILL");
  await receiver.stop();
});

function startProcess(): ChildProcess {
  const env = { ...process.env, DATABASE_URL: url };
  const child = spawn(process.execPath, [PROGRAM], { env, stdio: "inherit" });
  children.push(child);
  return child;
}

/** How many deliveries have come, those that came twice counted once. */
const arrived = (): number =>
  new Set(receiver.received.map(({ path, headers }) => `${path} ${headers["webhook-id"]}`)).size;

async function kill(child: ChildProcess): Promise<void> {
  child.kill("SIGKILL");
  await once(child, "exit");
}

it("forgets nothing when its worker is killed in the middle, again and again", async () => {
  for (let n = 0; n < ENDPOINTS; n += 1) await seedEndpoint({ url: receiver.url(`/${n}`) });
  for (let count = 0; count < EVENTS; count += 1) await emitSignUp();
  for (const share of [0.2, 0.5, 0.8]) {
    const child = startProcess();
    await until(() => arrived() >= share * DELIVERIES);
    await kill(child);
  }
  startProcess();
  await until(async () => (await db().delivery.count({ where: { state: "pending" } })) === 0);
  expect(arrived()).toBe(DELIVERIES);
  expect(await db().delivery.count({ where: { state: "delivered" } })).toBe(DELIVERIES);
}, 60_000);
