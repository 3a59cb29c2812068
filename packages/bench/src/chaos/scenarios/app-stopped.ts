import { Agent } from "node:http";
import { type Exchange, exchange } from "../load/exchange.ts";
import type { Scenario } from "../scenario.ts";
import type { Stage } from "../stage/stage.ts";

/** A page that takes the server some work. */
const PAGE = "/sign-up";
const READERS = 2;

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
    const startedAt = performance.now();
    const end = await app.end("SIGTERM");
    stage.noteTime("the end", performance.now() - startedAt);
    stage.expect(end === 0, `the app ended with ${end}`);
    over.abort();
    const pages = (await Promise.all(readers)).flat();
    checkPages(stage, pages);
    await app.start();
  },
  check: checkCutOff,
};

function checkPages(stage: Stage, pages: readonly Exchange[]): void {
  const broken = pages.filter(({ fault }) => fault === "cut" || fault === "silent").length;
  stage.expect(broken === 0, `${broken} of ${pages.length} pages were cut off`);
}

/**
 * An answer that began has to end. Of requests that broke without a byte of an answer, none may have had an
 * effect: those came by a connection that was closing, and nobody had taken them.
 */
async function checkCutOff(stage: Stage): Promise<void> {
  const { posts, signUps, workspace } = stage.parts;
  const cut = [...posts.exchanges, ...signUps.exchanges].filter(({ fault }) => fault === "cut");
  stage.expect(cut.length === 0, `${cut.length} answers were cut off`);
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
