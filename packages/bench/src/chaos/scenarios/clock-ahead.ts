import { setTimeout as sleep } from "node:timers/promises";
import type { Arrival, Behaviour } from "../receiver.ts";
import type { Scenario } from "../scenario.ts";
import { SHIFTABLE_CLOCK } from "../stage/app.ts";
import { CLOCK_JUMP_MS } from "../stage/clock-jump.ts";
import type { Stage } from "../stage/stage.ts";

/** The first retry comes after 5 s, give or take a fifth; and the machine is busy. */
const EARLIEST_RETRY_MS = 4_000;
const LATEST_RETRY_MS = 6_000 + 4_000;
const SIGNED_WITHIN_MS = 10_000;
/** Long enough for retries of what was sent after the jump. */
const LOOK_ON_MS = 8_000;
const RETRYING = "/at-the-second-time";

/** Refuses each event once, which says nothing about the receiver, and takes it the second time. */
function refuseOnce(): Behaviour {
  const refused = new Set<string>();
  return (response, { webhookId }) => {
    const isKnown = refused.has(webhookId);
    refused.add(webhookId);
    response.writeHead(isKnown ? 204 : 404).end();
    return isKnown;
  };
}

/** The first jump counts; a process makes only one. */
let jumpedAt = Number.POSITIVE_INFINITY;

async function round(stage: Stage): Promise<void> {
  const { app, receiver } = stage.parts;
  receiver.behaviours.set(RETRYING, refuseOnce());
  await stage.untilLoaded();
  jumpedAt = Math.min(jumpedAt, Date.now());
  app.signal("SIGUSR2");
  await sleep(LOOK_ON_MS);
}

/** Signed at the time of the attempt, by the clock that the process had then. */
function checkSignature(stage: Stage, { at, signedAt, webhookId }: Arrival): void {
  const isNear = (clock: number) => Math.abs(signedAt - clock) <= SIGNED_WITHIN_MS;
  const holds = at < jumpedAt ? isNear(at) : isNear(at + CLOCK_JUMP_MS);
  const isOnTheWay = Math.abs(at - jumpedAt) < SIGNED_WITHIN_MS && isNear(at);
  stage.expect(holds || isOnTheWay, `${webhookId} was signed ${(at - signedAt) / 1000} s off`);
}

function check(stage: Stage): void {
  const { arrivals } = stage.parts.receiver;
  for (const arrival of arrivals) checkSignature(stage, arrival);
  const retried = Map.groupBy(
    arrivals.filter(({ path }) => path === RETRYING),
    ({ webhookId }) => webhookId,
  );
  let overTheJump = 0;
  for (const [webhookId, [first, second]] of retried) {
    if (first === undefined || second === undefined || first.isAccepted) continue;
    const wait = second.at - first.at;
    stage.noteTime("a retry", wait);
    const holds = wait >= EARLIEST_RETRY_MS && wait <= LATEST_RETRY_MS;
    stage.expect(holds, `${webhookId} was tried again after ${wait / 1000} s`);
    if (first.at < jumpedAt && second.at > jumpedAt) overTheJump += 1;
  }
  stage.expect(overTheJump > 0, "no retry waited while the clock jumped");
}

/** The app's clock is set right, or wrong, while deliveries wait for their time. */
export const clockAhead: Scenario = {
  name: "clock-ahead",
  summary: "the app's clock jumps 10 minutes ahead while deliveries wait to be tried again",
  rounds: 1,
  stage: { database: "embedded", nodeArgs: SHIFTABLE_CLOCK, endpoints: ["/first", RETRYING] },
  round,
  check,
};
