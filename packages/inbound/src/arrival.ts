import { isId } from "@tidings/prisma";
import { readIdempotencyKey } from "./idempotency-key.ts";
import type { Recognised } from "./message/finish-message.ts";
import type { Answer, Post } from "./post.ts";
import type { LoggedPost } from "./post-log/logged-post.ts";
import type { Reading } from "./read-post.ts";
import { Refusal } from "./refusal.ts";
import type { Candidate, Extras, Verdict } from "./store/candidate.ts";
import type { Change, ChangeVerdict } from "./store/change-message.ts";

/** Stands in for a thread that can't be one, so that the message is refused instead of failing its batch. */
const NO_THREAD = "00000000-0000-0000-0000-000000000000";

/** A post on its way through. */
export interface Arrival extends Pick<Candidate, "webhookId" | "tokenHash" | "messageId"> {
  post: Post;
  body: Buffer | Refusal;
  /** Until the webhook's limit would let it through; 0 when it does. */
  waitMs: number;
  /** Milliseconds since 1970. */
  receivedAt: number;
  /** Milliseconds of `performance.now()`. */
  startedAt: number;
}

/** What the store is given: the message, or the credentials alone where the post makes none. */
export function toCandidate(
  arrival: Omit<Arrival, "waitMs" | "receivedAt" | "startedAt" | "post"> & { post: Keyed | null },
  reading: Reading,
  settingsVersion: number,
): Candidate {
  const { webhookId, tokenHash, messageId } = arrival;
  const { result } = reading;
  const checked = { webhookId, tokenHash, messageId, settingsVersion };
  if (typeof result === "string" || result instanceof Refusal) return { ...checked, content: null };
  const extras = toExtras(arrival, reading, result);
  return { ...checked, content: result.content, ...(extras && { extras }) };
}

/** What a repetition is known by; null where a repetition is what is wanted. */
type Keyed = Pick<Post, "header">;

function toExtras(
  { post, body }: { post: Keyed | null; body: Buffer | Refusal },
  reading: Reading,
  message: Recognised,
): Extras | null {
  const { cards, senderName, threadId, deliveryId } = message;
  const idempotencyKey = post && readIdempotencyKey((name) => post.header(name), deliveryId);
  const payload = toPayload(reading, body);
  const isPlain = cards.length === 0 && senderName === null && threadId === null;
  if (isPlain && idempotencyKey === null && payload === null) return null;
  return {
    cards: toJson(cards),
    senderName,
    threadId: threadId === null || isId(threadId) ? threadId : NO_THREAD,
    idempotencyKey,
    payload,
  };
}

const toJson = (cards: Recognised["cards"]): string | null =>
  cards.length === 0 ? null : JSON.stringify(cards);

const toPayload = ({ saysMore, sender }: Reading, body: Buffer | Refusal): Extras["payload"] =>
  saysMore && sender !== null && !(body instanceof Refusal) ? { sender, body } : null;

/** How the webhook changes a message of its own. */
export function toChange(
  { webhookId, tokenHash, messageId }: Arrival,
  message: Recognised | "deletion",
  settingsVersion: number,
): Change {
  const isDeletion = message === "deletion";
  const content = isDeletion ? null : message.content;
  const cards = isDeletion ? null : toJson(message.cards);
  return { webhookId, tokenHash, messageId, settingsVersion, content, cards };
}

/** What the webhook's managers are shown of it. */
export function toLogged(
  { webhookId, post, body, receivedAt, startedAt, messageId }: Arrival,
  { result, sender, event, problem }: Reading,
  answer: Answer,
  verdict: Verdict | ChangeVerdict,
): LoggedPost {
  return {
    webhookId,
    query: post.query,
    headers: post.headers(),
    body: body instanceof Refusal ? null : body,
    receivedAt,
    durationMs: performance.now() - startedAt,
    sender,
    event,
    status: answer.status,
    problem: problemOf(answer, verdict, result) ?? problem,
    messageId: verdict === "stored" || verdict === "changed" ? messageId : repeatedId(verdict),
  };
}

const repeatedId = (verdict: Verdict | ChangeVerdict): string | null =>
  typeof verdict === "object" ? verdict.messageId : null;

/** Why it isn't a message, in words; null when it is one. */
function problemOf(
  { status, body }: Answer,
  verdict: Verdict | ChangeVerdict,
  result: Reading["result"],
): string | null {
  if (result instanceof Refusal) return result.message;
  if (status >= 400) return JSON.parse(body).error.message;
  if (result === "dropped") return "Dropped by the filter.";
  return typeof verdict === "object" ? "A repetition: the message was stored before." : null;
}
