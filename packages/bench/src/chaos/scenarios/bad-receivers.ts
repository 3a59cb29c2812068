import { setTimeout as sleep } from "node:timers/promises";
import { type Behaviour, hang, reset, trickle } from "../receiver.ts";
import type { Scenario } from "../scenario.ts";
import type { Stage } from "../stage/stage.ts";

/** Shorter than the wait before the first retry, which then succeeds. */
const BAD_MS = 3_000;
/** The hanging ones hold their connections for 15 s. */
const LOOK_ON_MS = 12_000;
/** Far less than the 15 s that a receiver may take. */
const SLOWEST_MS = 5_000;

const HEALTHY = "/healthy";
const BAD: Readonly<Record<string, Behaviour>> = {
  "/hangs": hang,
  "/resets": reset,
  "/trickles": trickle,
};

async function round(stage: Stage): Promise<void> {
  const { behaviours } = stage.parts.receiver;
  for (const [path, behaviour] of Object.entries(BAD)) behaviours.set(path, behaviour);
  await sleep(BAD_MS);
  behaviours.clear();
  await sleep(LOOK_ON_MS);
}

/** How long after its cause each event came to the receiver that is well. */
async function checkHealthy(stage: Stage): Promise<void> {
  const { receiver } = stage.parts;
  const causes = await stage.withDatabase(async (client) => {
    const { rows } = await client.query<{ id: string; at: Date }>(
      "select id, created_at as at from events",
    );
    return new Map(rows.map(({ id, at }) => [`msg_${id.replaceAll("-", "")}`, at.getTime()]));
  });
  const arrivals = receiver.arrivals.filter(({ path }) => path === HEALTHY);
  for (const { webhookId, at } of arrivals) {
    const late = at - (causes.get(webhookId) ?? Number.NaN);
    stage.noteTime("at the healthy one", late);
    stage.expect(late <= SLOWEST_MS, `${webhookId} came to ${HEALTHY} after ${late} ms`);
  }
}

/** Outside services that are out of order don't keep the others waiting. */
export const badReceivers: Scenario = {
  name: "bad-receivers",
  summary: "receivers hang, reset, and trickle a byte a second",
  rounds: 1,
  stage: { database: "embedded", endpoints: [HEALTHY, ...Object.keys(BAD)] },
  round,
  check: checkHealthy,
};
