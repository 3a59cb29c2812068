import { env } from "@tidings/config";
import { type Dispatcher, fetch } from "undici";
import { parseRetryAfter } from "../deliveries/schedule.ts";
import type { Audience, EventType } from "../events/event-type.ts";
import { EVENT_TYPES, type EventName } from "../events/index.ts";
import { formatOf } from "../formats/index.ts";
import { signatureHeaders } from "../signature/signature-headers.ts";
import { describeAnswer, describeFailure, isOurFault, TIMEOUT_MS } from "./failure-words.ts";
import type { Outcome } from "./outcome.ts";
import { readBeginning, readHeaders } from "./read-answer.ts";

const USER_AGENT = "Tidings (+webhooks)";
const MASK = "••••";

/** Where to, and in what shape. */
export interface Target {
  url: string;
  /** The name of a format. */
  format: string;
  /** The signing secrets that are valid now, the newest first. */
  secrets: string[];
  headers: Record<string, string>;
  audience: Audience;
}

/** What is sent. */
export interface Message {
  /** The `webhook-id`, which stays over retries. */
  id: string;
  type: string;
  payload: unknown;
}

/**
 * POSTs an event to a target once. Never throws: what went wrong is in the outcome.
 * @param signal ends the attempt early, for a process that shuts down
 */
export async function send(
  dispatcher: Dispatcher,
  target: Target,
  message: Message,
  signal?: AbortSignal,
): Promise<Outcome> {
  const startedAt = new Date();
  const start = performance.now();
  const request = prepare(target, message, startedAt);
  const bound = boundedBy(signal);
  const sent = {
    startedAt,
    requestHeaders: maskHeaders(request.headers, target.headers),
    requestBody: request.body,
  };
  const durationMs = () => Math.round(performance.now() - start);
  try {
    const response = await fetch(request.url, {
      method: "POST",
      headers: request.headers,
      body: request.body,
      redirect: "manual",
      signal: bound.signal,
      dispatcher,
    });
    const { status, headers } = response;
    const answered = durationMs();
    return {
      ...sent,
      durationMs: answered,
      status,
      responseHeaders: readHeaders(headers),
      responseBody: await readBeginning(response.body as ReadableStream<Uint8Array> | null),
      error: describeAnswer(status, headers.get("location")),
      retryAfterMs: parseRetryAfter(headers.get("retry-after"), Date.now()),
    };
  } catch (error) {
    return {
      ...sent,
      durationMs: durationMs(),
      status: null,
      responseHeaders: null,
      responseBody: null,
      error: describeFailure(error),
      isOurFault: isOurFault(error),
      retryAfterMs: null,
    };
  } finally {
    bound.release();
  }
}

/**
 * A signal that aborts after the time that a receiver has, or with another. Made by hand, since
 * `AbortSignal.any` and `AbortSignal.timeout` cost more than the rest of a delivery's bookkeeping.
 */
function boundedBy(other: AbortSignal | undefined) {
  const controller = new AbortController();
  const abort = () => controller.abort(other?.reason);
  const giveUp = () => controller.abort(new DOMException("", "TimeoutError"));
  const timer = setTimeout(giveUp, TIMEOUT_MS);
  other?.addEventListener("abort", abort, { once: true });
  if (other?.aborted) abort();
  const release = () => {
    clearTimeout(timer);
    other?.removeEventListener("abort", abort);
  };
  return { signal: controller.signal, release };
}

function prepare(target: Target, message: Message, now: Date) {
  const { url, format, secrets, headers, audience } = target;
  const type: EventType = EVENT_TYPES[message.type as EventName];
  const payload = type.schema.parse(message.payload);
  const words = type.describe(payload, env().APP_URL, audience);
  const post = formatOf(format).render({ json: type.toJson(payload), words }, new URL(url));
  return {
    url: post.url,
    body: post.body,
    headers: {
      ...headers,
      "content-type": post.contentType,
      "user-agent": USER_AGENT,
      ...signatureHeaders({ id: message.id, timestamp: now, body: post.body, secrets }),
    },
  };
}

const maskHeaders = (all: Record<string, string>, secret: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(all).map(([name, value]) => [name, Object.hasOwn(secret, name) ? MASK : value]),
  );
