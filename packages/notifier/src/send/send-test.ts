import { randomUUID } from "node:crypto";
import { EVENT_TYPES, type EventName } from "../events/index.ts";
import { dispatcher } from "./dispatcher.ts";
import type { Outcome } from "./outcome.ts";
import { send, type Target } from "./send.ts";

export interface TestResult extends Omit<Outcome, "retryAfterMs" | "startedAt"> {
  ok: boolean;
}

/** Sends the sample of an event to a target at once, as a delivery would, and keeps nothing of it. */
export async function sendTest(target: Target, event: EventName): Promise<TestResult> {
  const id = `msg_test_${randomUUID().replaceAll("-", "")}`;
  const message = { id, type: event, payload: EVENT_TYPES[event].sample };
  const { startedAt: _, retryAfterMs: __, ...outcome } = await send(dispatcher(), target, message);
  return { ok: outcome.error === null, ...outcome };
}
