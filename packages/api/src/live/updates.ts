import { bus } from "@tidings/bus";
import { tracked } from "@trpc/server";
import type { Session } from "../context.ts";
import { unauthorized } from "../errors.ts";
import { readChangesSince } from "../services/message-reads.ts";
import { toTrpcError } from "../trpc.ts";
import { databaseTime, loadAccess } from "./access.ts";
import { liveHub, type Subscriber } from "./hub.ts";
import { emptyUpdate, type LiveUpdate } from "./inbox.ts";

interface Listening {
  session: Session | null;
  /** The channel shown in full; null for the news of channels alone. */
  channelId: string | null;
  /** Where an earlier stream or `message.list` ended, in database time (ms); null begins now. */
  cursor: string | null;
  signal: AbortSignal | undefined;
}

type Tracked = ReturnType<typeof tracked<LiveUpdate>>;

/**
 * The live updates of one page. Each carries a position; a stream begun again at the last one misses
 * nothing, and repeats a little. Ends with an error as soon as the listener loses the right to listen.
 * @throws {TRPCError} UNAUTHORIZED, FORBIDDEN or NOT_FOUND.
 */
export async function* liveUpdates(listening: Listening): AsyncGenerator<Tracked> {
  if (listening.session === null) throw toTrpcError(unauthorized());
  // Attached before anything is read: what happens in between is in the inbox, not lost.
  const subscriber = liveHub().open(listening.session.userId, listening.channelId);
  try {
    yield* listen(subscriber, listening);
  } catch (error) {
    throw toTrpcError(error);
  } finally {
    liveHub().close(subscriber);
  }
}

async function* listen(
  subscriber: Subscriber,
  { session, channelId, cursor, signal }: Listening,
): AsyncGenerator<Tracked> {
  await bus().ready();
  Object.assign(subscriber, await loadAccess(session, channelId));
  let position = cursor === null ? await databaseTime() : Number(cursor);
  yield tracked(String(position), emptyUpdate());
  if (cursor !== null) subscriber.inbox.askCatchUp();
  for (;;) {
    const delivery = await subscriber.inbox.take(signal);
    if (delivery === null) return;
    const { mustRecheck, mustCatchUp } = delivery;
    if (mustRecheck) Object.assign(subscriber, await loadAccess(session, channelId));
    const update = mustCatchUp
      ? await withMissed(delivery.update, channelId, position)
      : delivery.update;
    position = Math.max(position, delivery.newest);
    yield tracked(String(position), update);
  }
}

/** Adds what happened since a position, or has the page load anew when that is too much. */
async function withMissed(
  update: LiveUpdate,
  channelId: string | null,
  since: number,
): Promise<LiveUpdate> {
  const stale = [...new Set([...update.stale, "channels" as const])];
  if (channelId === null) return { ...update, stale };
  const missed = await readChangesSince(channelId, since);
  if (missed === null) return { ...update, stale: [...stale, "messages"] };
  return {
    ...update,
    messages: [...missed.messages, ...update.messages],
    deletedMessageIds: [...missed.deletedMessageIds, ...update.deletedMessageIds],
    deletedWebhookIds: [...missed.deletedWebhookIds, ...update.deletedWebhookIds],
    stale,
  };
}
