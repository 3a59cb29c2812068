import { randomBytes } from "node:crypto";
import { db } from "@tidings/prisma";
import { seedUser } from "@tidings/prisma/seed";
import type { Benchmark, BenchmarkOptions } from "../benchmark.ts";
import type { Figure } from "../figures/figure.ts";
import { startLoadGenerator } from "../load/generator.ts";
import { describeRounds } from "../load/print.ts";
import { Rounds } from "../load/rounds.ts";
import type { Target } from "../load/target.ts";
import { webhookPath } from "../load/webhook-path.ts";
import { signIn } from "../pages/sign-in.ts";
import { startApp } from "../processes/app.ts";
import { connectTo } from "../processes/connect.ts";
import { type Sweeper, startSweeper } from "../processes/sweeper.ts";
import { startDatabases } from "./databases.ts";
import { fillFigures, loadFigures, requestFigures } from "./figures.ts";
import { fillMessages } from "./fill.ts";
import { addCrowd, type SeededWebhook } from "./population.ts";
import { requestsOf, timeRequests } from "./requests.ts";

const CONNECTIONS = 64;
const WARM_UP_MS = 3_000;
/** A page as far back as this, or half of what the busy channel holds: a tenth of all messages. */
const MAX_BACK = 1_000_000;
const backOf = (messages: number): number => Math.min(MAX_BACK, Math.floor(messages / 10));

/** The webhooks of all channels, in the order of the channels. */
async function webhooksOf(channelIds: readonly string[]): Promise<string[]> {
  const rows = await db().channelWebhook.findMany({ select: { id: true, channelId: true } });
  const byChannel = Map.groupBy(rows, ({ channelId }) => channelId);
  return channelIds.flatMap((id) => (byChannel.get(id) ?? []).map((webhook) => webhook.id));
}

/** The app on one of the databases, posted to by one webhook and by many in turns. */
async function startSide(stack: AsyncDisposableStack, sweeper: Sweeper, url: string) {
  const database = await connectTo(url);
  stack.defer(() => database.end());
  const server = await startApp(url, sweeper);
  stack.defer(() => server.stop());
  const target = (name: string, webhooks: readonly SeededWebhook[]): Target => ({
    name,
    paths: webhooks.map(webhookPath),
    channelIds: [...new Set(webhooks.map(({ channelId }) => channelId))],
    webhookIds: webhooks.map(({ id }) => id),
    database,
    server,
    payload: "content",
  });
  return { database, server, target };
}

async function run(options: BenchmarkOptions): Promise<Figure[]> {
  const { rounds, seconds, messages, interrupted } = options;
  // The app decrypts what the seeds encrypt.
  process.env.AUTH_SECRET = randomBytes(32).toString("base64url");
  await using stack = new AsyncDisposableStack();
  const sweeper = await startSweeper();
  stack.defer(() => sweeper.removeFolder());
  const { hot, largeUrl, emptyUrl, stop } = await startDatabases(sweeper.folder);
  stack.defer(stop);
  const user = await seedUser();
  const channelIds = await addCrowd(hot);
  const webhookIds = await webhooksOf(channelIds);
  console.log(`Filling the database with ${messages.toLocaleString("en-US")} messages …`);
  const fill = { url: largeUrl, messages, channelIds, webhookIds, userId: user.id, interrupted };
  const figures = fillFigures(messages, await fillMessages(fill));

  console.log("Starting Tidings twice …");
  const large = await startSide(stack, sweeper, largeUrl);
  const empty = await startSide(stack, sweeper, emptyUrl);
  const generator = startLoadGenerator(interrupted);
  stack.defer(() => generator.stop());
  const turns = new Rounds(generator);
  const loads: [name: string, SeededWebhook[]][] = [
    ["one webhook", hot.webhooks.slice(0, 1)],
    ["1,000 webhooks", hot.webhooks],
  ];
  for (const [name, webhooks] of loads) {
    const targets = [large.target("large", webhooks), empty.target("empty", webhooks)];
    const load = { targets, connections: CONNECTIONS, rounds, warmUpMs: WARM_UP_MS };
    const legs = await turns.run({ ...load, durationMs: seconds * 1000 });
    const title = `${CONNECTIONS} connections, ${name}`;
    console.log(`\n${describeRounds(title, legs)}`);
    figures.push(...loadFigures(title, legs, ["large", "empty"]));
  }
  const origin = `http://localhost:${large.server.port}`;
  const signed = { origin, cookie: await signIn(origin, user) };
  const requests = await requestsOf(large.database, channelIds[0] ?? "", backOf(messages));
  return [...figures, ...requestFigures(await timeRequests(large.database, signed, requests))];
}

export const scaleBenchmark: Benchmark = {
  name: "scale",
  summary: "posts and pages with millions of messages stored, beside an empty database",
  run,
};
