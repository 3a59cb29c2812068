import { setTimeout as sleep } from "node:timers/promises";
import type { Scenario } from "../scenario.ts";
import type { Stage } from "../stage/stage.ts";

const AWAY_MS = 10_000;
/** Whoever posts meanwhile is asked to come again, and when. */
function checkRefusals(stage: Stage, from: number, to: number): void {
  const meanwhile = stage.parts.posts.exchanges.filter(({ sentAt, endedAt }) => {
    return sentAt > from && endedAt < to;
  });
  const refused = meanwhile.filter(({ status, retryAfter }) => {
    return status === 503 && Number(retryAfter) > 0;
  });
  const others = new Set(meanwhile.map(({ status, fault }) => status ?? fault));
  stage.expect(meanwhile.length > 0, "no post was answered while PostgreSQL was away");
  stage.expect(
    refused.length === meanwhile.length,
    `of ${meanwhile.length} posts while PostgreSQL was away, ${refused.length} got 503 with Retry-After; the answers were ${[...others].join(", ")}`,
  );
}

/** An upgrade of the database server, or its restart. */
export const databaseStopped: Scenario = {
  name: "database-stopped",
  summary: "an outside PostgreSQL is stopped for 10 s",
  rounds: 1,
  stage: { database: "outside" },
  round: async (stage) => {
    const { outside } = stage.parts.database;
    await outside?.stop();
    const stoppedAt = performance.now();
    await sleep(AWAY_MS);
    const returnsAt = performance.now();
    await outside?.start();
    await stage.untilBack();
    checkRefusals(stage, stoppedAt, returnsAt);
  },
};
