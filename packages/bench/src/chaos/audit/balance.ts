import type { Post } from "../load/posts.ts";
import type { SignUp } from "../load/sign-ups.ts";
import type { Arrival } from "../receiver.ts";
import type { Stored, StoredDelivery } from "./read-stored.ts";

/** What was sent, and where events go. */
export interface Sent {
  posts: readonly Post[];
  signUps: readonly SignUp[];
  arrivals: readonly Arrival[];
  /** Of each endpoint, by id, its path at the receiver. */
  endpoints: ReadonlyMap<string, string>;
}

/** What came of a load. The lists name what went wrong. */
export interface Balance {
  /** Posts that were answered with 200. */
  acknowledged: number;
  /** Messages; also of posts whose answer got lost. */
  stored: number;
  /** Acknowledged posts and sign-ups that aren't there. */
  lost: string[];
  /** Posts of which there are two messages, and events that came under two ids or were written twice. */
  doubled: string[];
  /** Deliveries: each account is to be told to each endpoint. */
  due: number;
  /** Those that their receiver took. */
  delivered: number;
  /** Those that it didn't take, with every failed attempt on record. */
  failed: number;
  /** Those that are neither. */
  forgotten: string[];
  /** Arrivals that weren't signed as they should be, and events of nobody. */
  wrong: string[];
}

const idsOf = (arrivals: readonly Arrival[]) => new Set(arrivals.map(({ webhookId }) => webhookId));

const toWebhookId = ({ eventId }: StoredDelivery): string => `msg_${eventId.replaceAll("-", "")}`;

/** Holds what was sent against what is stored and what arrived. */
export function balance(sent: Sent, stored: Stored): Balance {
  const events = balanceEvents(sent, stored);
  return {
    acknowledged: sent.posts.filter(({ messageId }) => messageId !== null).length,
    stored: [...stored.messages.values()].reduce((sum, ids) => sum + ids.length, 0),
    lost: [...lostPosts(sent, stored), ...lostSignUps(sent, stored)],
    ...events,
    doubled: [...doubledPosts(stored), ...events.doubled],
    wrong: [...unsigned(sent), ...ofNobody(stored)],
  };
}

const lostPosts = ({ posts }: Sent, { messages }: Stored): string[] =>
  posts
    .filter(({ content, messageId }) => {
      return messageId !== null && !messages.get(content)?.includes(messageId);
    })
    .map(({ content, messageId }) => `${content} was answered with 200 as ${messageId}`);

const lostSignUps = ({ signUps }: Sent, { accounts }: Stored): string[] =>
  signUps
    .filter(({ email, isAcknowledged }) => isAcknowledged && !accounts.has(email))
    .map(({ email }) => `the account of ${email}`);

const doubledPosts = ({ messages }: Stored): string[] =>
  [...messages]
    .filter(([, ids]) => ids.length > 1)
    .map(([content, ids]) => `${content} is stored as ${ids.join(" and ")}`);

const unsigned = ({ arrivals }: Sent): string[] =>
  arrivals
    .filter(({ isSigned }) => !isSigned)
    .map(({ webhookId, path }) => `${webhookId} came to ${path} with another signature`);

const ofNobody = ({ accounts, deliveries }: Stored): string[] =>
  deliveries
    .filter(({ email }) => !accounts.has(email))
    .map(({ eventId, email }) => `the event ${eventId} tells of ${email}, who has no account`);

function balanceEvents({ arrivals, endpoints }: Sent, { accounts, deliveries }: Stored) {
  const arrived = Map.groupBy(arrivals, ({ email, path }) => `${email} at ${path}`);
  const written = Map.groupBy(deliveries, ({ email, endpointId }) => {
    return `${email} at ${endpoints.get(endpointId)}`;
  });
  const events = { due: 0, delivered: 0, failed: 0, forgotten: [], doubled: [] } as Pick<
    Balance,
    "due" | "delivered" | "failed" | "forgotten" | "doubled"
  >;
  for (const email of accounts) {
    for (const path of endpoints.values()) {
      const place = `${email} at ${path}`;
      events.due += 1;
      countDelivery(events, place, arrived.get(place) ?? [], written.get(place) ?? []);
    }
  }
  return events;
}

function countDelivery(
  events: Pick<Balance, "delivered" | "failed" | "forgotten" | "doubled">,
  place: string,
  arrivals: readonly Arrival[],
  written: readonly StoredDelivery[],
): void {
  const [delivery, second] = written;
  const ids = idsOf(arrivals);
  if (second !== undefined) events.doubled.push(`${place}: two deliveries are stored`);
  if (ids.size > 1) events.doubled.push(`${place}: came as ${[...ids].join(" and ")}`);
  const isTaken = arrivals.some(({ isAccepted, webhookId }) => {
    return isAccepted && delivery !== undefined && webhookId === toWebhookId(delivery);
  });
  if (isTaken && delivery?.state === "delivered") events.delivered += 1;
  else if (!isTaken && delivery?.hasFailed && delivery.state !== "delivered") events.failed += 1;
  else {
    const state = delivery?.state ?? "not stored";
    events.forgotten.push(`${place}: ${isTaken ? "taken" : "never taken"}, and ${state}`);
  }
}
