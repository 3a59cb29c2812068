import { env } from "@tidings/config";
import type { Dispatcher } from "undici";
import { parseRetryAfter } from "../deliveries/schedule.ts";
import type { Audience, EventType } from "../events/event-type.ts";
import { EVENT_TYPES, type EventName } from "../events/index.ts";
import { formatOf } from "../formats/index.ts";
import { signatureHeaders } from "../signature/signature-headers.ts";
import { Exchange } from "./exchange.ts";
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
 * @param exchange lets the caller break it off, as when the process shuts down
 */
export async function send(
  dispatcher: Dispatcher,
  target: Target,
  message: Message,
  exchange = new Exchange(),
): Promise<Outcome> {
  const startedAt = new Date();
  const start = performance.now();
  const post = prepare(target, message, startedAt);
  const giveUp = () => exchange.abort(new DOMException("", "TimeoutError"));
  const timer = setTimeout(giveUp, TIMEOUT_MS);
  const sent = {
    startedAt,
    requestHeaders: maskHeaders(post.headers, target.headers),
    requestBody: post.body,
  };
  try {
    const { status, headers, body, at } = await exchange.post(dispatcher, post);
    const { location, "retry-after": retryAfter } = headers;
    return {
      ...sent,
      durationMs: Math.round(at - start),
      status,
      responseHeaders: readHeaders(headers),
      responseBody: readBeginning(body),
      error: describeAnswer(status, location !== undefined),
      retryAfterMs:
        retryAfter === undefined ? null : parseRetryAfter(String(retryAfter), Date.now()),
    };
  } catch (error) {
    return {
      ...sent,
      durationMs: Math.round(performance.now() - start),
      status: null,
      responseHeaders: null,
      responseBody: null,
      error: describeFailure(error),
      isOurFault: isOurFault(error),
      retryAfterMs: null,
    };
  } finally {
    clearTimeout(timer);
  }
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
