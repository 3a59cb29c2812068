import { setTimeout as sleep } from "node:timers/promises";
import { type Client, createConnection } from "@tidings/prisma";
import type { Scenario } from "../scenario.ts";
import type { Stage } from "../stage/stage.ts";

/** Enough for the app, and soon taken. */
const MAX_CONNECTIONS = 50;
const TAKEN_MS = 4_000;
const AGAIN_MS = 20;
const END_THOSE_OF_THE_APP = `
select pg_terminate_backend(pid) from pg_stat_activity
where application_name ^@ 'tidings ' and application_name not in ('tidings chaos', 'tidings hog')`;

/** Takes every connection that can be had, and ends those of the app, until the time is up. */
async function takeAll(held: Client[], client: Client): Promise<void> {
  const end = performance.now() + TAKEN_MS;
  while (performance.now() < end) {
    await client.query(END_THOSE_OF_THE_APP);
    while (await takeOne(held));
    await sleep(AGAIN_MS);
  }
}

/** @returns false when the server has no connection left */
async function takeOne(held: Client[]): Promise<boolean> {
  const hog = createConnection("hog");
  hog.on("error", () => {});
  try {
    await hog.connect();
    held.push(hog);
    return true;
  } catch {
    return false;
  }
}

async function round(stage: Stage): Promise<void> {
  const { posts } = stage.parts;
  const held: Client[] = [];
  const before = posts.exchanges.length;
  await stage.withDatabase(async (client) => {
    await takeAll(held, client).finally(() => Promise.all(held.map((hog) => hog.end())));
  });
  const refused = posts.exchanges.slice(before).filter(({ status }) => status === 503);
  stage.expect(refused.length > 0, "the app never ran out of connections");
  await stage.untilBack();
}

/** Another program, or a mistake, uses up what the server can serve. */
export const connectionsTaken: Scenario = {
  name: "connections-taken",
  summary: "others hold every connection that PostgreSQL has, and the app's own are cut",
  rounds: 2,
  stage: { database: "outside", settings: { max_connections: String(MAX_CONNECTIONS) } },
  round,
};
