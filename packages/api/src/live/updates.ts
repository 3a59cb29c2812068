import { bus } from "@tidings/bus";
import { log } from "@tidings/config";
import { tracked } from "@trpc/server";
import type { Session } from "../context.ts";
import { unauthorized } from "../errors.ts";
import { readChangesSince } from "../services/message-reads.ts";
import { toTrpcError } from "../trpc.ts";
import { databaseTime, loadAccess } from "./access.ts";
import { ChatReader } from "./chat-reader.ts";
import { liveHub, type Shown, type Subscriber } from "./hub.ts";
import { emptyUpdate, type LiveUpdate } from "./inbox.ts";
import { type Position, readPosition, writePosition } from "./position.ts";

interface Listening {
  session: Session | null;
  shown: Shown;
  /** The position at which an earlier stream or `message.list` ended; null begins now. */
  cursor: string | null;
  signal: AbortSignal | undefined;
}

export type Tracked = ReturnType<typeof tracked<LiveUpdate>>;

/**
 * The live updates of one page. Each carries a position; a stream begun again at the last one misses
 * nothing, and repeats a little. Ends with an error as soon as the listener loses the right to listen.
 * @throws {TRPCError} UNAUTHORIZED, FORBIDDEN or NOT_FOUND.
 */
export async function* liveUpdates(listening: Listening): AsyncGenerator<Tracked> {
  if (listening.session === null) throw toTrpcError(unauthorized());
  // Attached before anything is read: what happens in between is in the inbox, not lost.
  const subscriber = liveHub().open(listening.session.userId, listening.shown);
  try {
    yield* listen(subscriber, listening);
  } catch (cause) {
    const error = toTrpcError(cause);
    if (error.code === "INTERNAL_SERVER_ERROR") log().warn({ err: cause }, "a stream broke off");
    throw error;
  } finally {
    liveHub().close(subscriber);
  }
}

async function* listen(
  subscriber: Subscriber,
  { session, shown, cursor, signal }: Listening,
): AsyncGenerator<Tracked> {
  await bus().ready();
  Object.assign(subscriber, await loadAccess(session, shown));
  let position = cursor === null ? await now() : readPosition(cursor);
  const chat = shown.chatId === undefined ? null : new ChatReader(subscriber.userId, shown.chatId);
  yield tracked(writePosition(position), await firstUpdate(chat, cursor));
  if (cursor !== null) subscriber.inbox.askCatchUp();
  for (;;) {
    const delivery = await subscriber.inbox.take(signal);
    if (delivery === null) return;
    const { mustRecheck, mustCatchUp, mustReadChat } = delivery;
    if (mustRecheck) Object.assign(subscriber, await loadAccess(session, shown));
    let update = mustCatchUp ? await withMissed(delivery.update, shown, position) : delivery.update;
    // What everybody gets is nobody's to change.
    if (mustReadChat || mustCatchUp) update = { ...update, chat: (await chat?.read()) ?? [] };
    position = { time: Math.max(position.time, delivery.newest), snapshot: null };
    yield tracked(writePosition(position), update);
  }
}

const now = async (): Promise<Position> => ({ time: await databaseTime(), snapshot: null });

/** What no position tells about. */
const WITHOUT_POSITION = ["chats", "deliveries", "settings"] as const;

/** An open chat's answers under way; and nobody knows what else changed since the page was made. */
async function firstUpdate(chat: ChatReader | null, cursor: string | null): Promise<LiveUpdate> {
  const stale: LiveUpdate["stale"] = [
    ...(cursor === null ? (["channels"] as const) : []),
    ...WITHOUT_POSITION,
  ];
  return { ...emptyUpdate(), chat: (await chat?.read()) ?? [], stale };
}

/** Adds what happened since a position, or has the page load anew when that is too much. */
async function withMissed(
  update: LiveUpdate,
  { channelId }: Shown,
  since: Position,
): Promise<LiveUpdate> {
  const stale = [...new Set([...update.stale, "channels" as const, ...WITHOUT_POSITION])];
  if (channelId === undefined) return { ...update, stale };
  if (!stale.includes("webhooks")) stale.push("webhooks");
  const missed = await readChangesSince(channelId, since);
  if (missed === null) return { ...update, stale: [...stale, "messages"] };
  return {
    ...update,
    // Read later than the rest, so it comes later.
    messages: [...update.messages, ...missed.messages],
    deletedMessageIds: [...update.deletedMessageIds, ...missed.deletedMessageIds],
    deletedWebhookIds: [...update.deletedWebhookIds, ...missed.deletedWebhookIds],
    stale,
  };
}
