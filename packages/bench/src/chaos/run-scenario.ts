import { cpSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { startSweeper } from "../processes/sweeper.ts";
import { type Balance, balance } from "./audit/balance.ts";
import { readStored, untilSettled } from "./audit/read-stored.ts";
import { PATIENCE_MS } from "./load/exchange.ts";
import { failuresOf, type Outcome } from "./outcome.ts";
import type { Scenario } from "./scenario.ts";
import { APP_LOG, openStage } from "./stage/open-stage.ts";
import type { Stage } from "./stage/stage.ts";

const RESULTS = path.join(import.meta.dirname, "../../results");
const DATABASE_LOG = "postgres.log";

/** Plays a scenario on a stage of its own, and counts what came of it. Never rejects. */
export async function runScenario(scenario: Scenario, rounds: number): Promise<Outcome> {
  const outcome: Outcome = {
    name: scenario.name,
    rounds,
    seconds: 0,
    skipped: scenario.obstacle?.() ?? null,
    balance: null,
    complaints: [],
    longest: {},
    logs: null,
  };
  if (outcome.skipped !== null) return { ...outcome, rounds: 0 };
  const startedAt = performance.now();
  await play(scenario, outcome);
  outcome.seconds = (performance.now() - startedAt) / 1000;
  return outcome;
}

async function play(scenario: Scenario, outcome: Outcome): Promise<void> {
  await using stack = new AsyncDisposableStack();
  const sweeper = await startSweeper();
  stack.defer(() => sweeper.removeFolder());
  stack.defer(() => keepLogs(outcome, sweeper.folder));
  try {
    await perform(scenario, outcome, await openStage(scenario.stage, sweeper, stack));
  } catch (error) {
    outcome.complaints.push(String(error));
  }
}

async function perform(scenario: Scenario, outcome: Outcome, stage: Stage): Promise<void> {
  try {
    stage.startLoad();
    for (let round = 0; round < outcome.rounds; round += 1) {
      await stage.untilLoaded();
      await scenario.round(stage);
    }
    await stage.untilLoaded();
    await stage.stopLoad();
    outcome.balance = await count(stage);
    await untilSeen(stage);
    checkAnswers(stage);
    await scenario.check?.(stage);
  } finally {
    outcome.complaints.push(...stage.complaints);
    for (const [label, times] of stage.times) outcome.longest[label] = Math.max(...times);
  }
}

async function count(stage: Stage): Promise<Balance> {
  const { posts, signUps, receiver, workspace } = stage.parts;
  const stored = await stage.withDatabase(async (client) => {
    await untilSettled(client);
    return readStored(client, workspace.webhookId);
  });
  const { arrivals } = receiver;
  const { endpoints } = workspace;
  return balance({ posts: posts.sent, signUps: signUps.sent, arrivals, endpoints }, stored);
}

/** A page that shows the channel all the while has to have shown every accepted post. */
async function untilSeen(stage: Stage): Promise<void> {
  const { posts, listener } = stage.parts;
  const unseen = () =>
    posts.sent.filter(
      ({ content, messageId }) => messageId !== null && !listener.seen.has(content),
    );
  await stage
    .until("an open page shows every accepted post", () => unseen().length === 0)
    .catch(() =>
      stage.complaints.push(...unseen().map(({ content }) => `never shown: ${content}`)),
    );
}

function checkAnswers(stage: Stage): void {
  const { posts, signUps } = stage.parts;
  const silent = [...posts.exchanges, ...signUps.exchanges].filter(
    ({ fault }) => fault === "silent",
  );
  stage.expect(
    silent.length === 0,
    `${silent.length} requests had no answer after ${PATIENCE_MS / 1000} s`,
  );
}

/** Puts aside what tells why something went wrong. */
function keepLogs(outcome: Outcome, folder: string): void {
  const failures = failuresOf(outcome);
  if (failures.length === 0) return;
  const time = new Date().toISOString().replaceAll(":", "-").slice(0, 19);
  const place = path.join(RESULTS, `chaos-${outcome.name}-${time}`);
  mkdirSync(place, { recursive: true });
  for (const file of [APP_LOG, path.join("data", DATABASE_LOG)]) {
    const log = path.join(folder, file);
    if (existsSync(log)) cpSync(log, path.join(place, path.basename(log)));
  }
  writeFileSync(path.join(place, "failures.txt"), `${failures.join("\n")}\n`);
  outcome.logs = place;
}
