import { Agent } from "node:http";
import { type Exchange, exchange } from "../load/exchange.ts";
import type { Scenario } from "../scenario.ts";
import type { Stage } from "../stage/stage.ts";

/** A page that takes the server some work. */
const PAGE = "/sign-up";
const READERS = 2;

interface Stop {
  signalledAt: number;
  pages: Exchange[];
}

/** Every stop so far, with the pages that were loaded around it. */
const stops: Stop[] = [];

/** Loads a page over and over, until `signal` aborts. */
async function readPages(port: number, signal: AbortSignal): Promise<Exchange[]> {
  const agent = new Agent({ keepAlive: true });
  const exchanges: Exchange[] = [];
  while (!signal.aborted) {
    const page = await exchange({ agent, port, method: "GET", path: PAGE });
    exchanges.push(page);
    if (page.fault === "refused") break;
  }
  agent.destroy();
  return exchanges;
}

/** SIGTERM, as systemd and Docker send it. */
export const appStopped: Scenario = {
  name: "app-stopped",
  summary: "SIGTERM under load: what was accepted is finished",
  rounds: 3,
  stage: { database: "embedded" },
  round: async (stage) => {
    const { app } = stage.parts;
    const over = new AbortController();
    const readers = Array.from({ length: READERS }, () => readPages(app.port, over.signal));
    await stage.untilLoaded();
    const signalledAt = performance.now();
    const end = await app.end("SIGTERM");
    stage.noteTime("the end", performance.now() - signalledAt);
    stage.expect(end === 0, `the app ended with ${end}`);
    over.abort();
    stops.push({ signalledAt, pages: (await Promise.all(readers)).flat() });
    await app.start();
  },
  check: async (stage) => {
    checkAnswers(stage);
    await checkEffects(stage);
  },
};

/** What was sent before the signal has its answer; what was sent after it may find nobody, but no half answer. */
function checkAnswers(stage: Stage): void {
  const { posts, signUps } = stage.parts;
  const sent = [...posts.exchanges, ...signUps.exchanges, ...stops.flatMap(({ pages }) => pages)];
  const cut = sent.filter(({ fault }) => fault === "cut");
  stage.expect(cut.length === 0, `${cut.length} answers were cut off`);
  for (const { signalledAt } of stops) {
    const accepted = sent.filter(
      ({ sentAt, endedAt }) => sentAt < signalledAt && endedAt > signalledAt,
    );
    const broken = accepted.filter(({ fault }) => fault !== null);
    stage.expect(
      broken.length === 0,
      `of ${accepted.length} requests that were under way at the signal, ${broken.length} got no answer`,
    );
  }
}

/** Nor may a request have had an effect that got no answer: nobody had taken it. */
async function checkEffects(stage: Stage): Promise<void> {
  const { posts, signUps, workspace } = stage.parts;
  const broken = posts.sent.filter((post) => post.messageId === null && post.unanswered > 0);
  const absent = signUps.sent.filter(({ isUnanswered }) => isUnanswered);
  await stage.withDatabase(async (client) => {
    const messages = await client.query(
      "select content from messages where webhook_id = $1 and content = any($2)",
      [workspace.webhookId, broken.map(({ content }) => content)],
    );
    const users = await client.query("select email from users where email = any($1)", [
      absent.map(({ email }) => email),
    ]);
    for (const { content } of messages.rows)
      stage.complaints.push(`stored, unanswered: ${content}`);
    for (const { email } of users.rows) stage.complaints.push(`made, unanswered: ${email}`);
  });
}
