import { randomUUID } from "node:crypto";
import { EVENT_TYPES, type EventName } from "../events/index.ts";
import { dispatcher } from "./dispatcher.ts";
import type { Outcome } from "./outcome.ts";
import { send, type Target } from "./send.ts";

type Header = [name: string, value: string];

type Kept = Omit<
  Outcome,
  "isOurFault" | "retryAfterMs" | "startedAt" | "requestHeaders" | "responseHeaders"
>;

export interface TestResult extends Kept {
  ok: boolean;
  requestHeaders: Header[];
  responseHeaders: Header[] | null;
}

/** Sends the sample of an event to a target at once, as a delivery would, and keeps nothing of it. */
export async function sendTest(target: Target, event: EventName): Promise<TestResult> {
  const id = `msg_test_${randomUUID().replaceAll("-", "")}`;
  const message = { id, type: event, payload: EVENT_TYPES[event].sample };
  const sent = await send(dispatcher(), target, message);
  const { startedAt: _, retryAfterMs: __, isOurFault: ___, ...outcome } = sent;
  const { requestHeaders, responseHeaders } = outcome;
  return {
    ...outcome,
    ok: outcome.error === null,
    requestHeaders: Object.entries(requestHeaders),
    responseHeaders: responseHeaders && Object.entries(responseHeaders),
  };
}
