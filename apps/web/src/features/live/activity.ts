import type { LiveUpdate } from "@tidings/api";

interface Unread {
  id: string;
  unreadCount: number;
  /** The snapshot that they were counted in, as PostgreSQL writes a `pg_snapshot`. */
  countedIn: string;
}

/** The channels after messages arrived in some of them, without those that were counted already. */
export const addActivity = <C extends Unread>(
  channels: C[],
  activity: LiveUpdate["activity"],
): C[] =>
  channels.map((channel) => {
    const unreadCount = activity
      .filter(({ channelId }) => channelId === channel.id)
      .filter(({ transaction }) => !isVisible(channel.countedIn, transaction))
      .reduce((sum, { count }) => sum + count, channel.unreadCount);
    return unreadCount === channel.unreadCount ? channel : { ...channel, unreadCount };
  });

/**
 * Whether a snapshot shows what a transaction, which has committed by now, has written. A snapshot is
 * `xmin:xmax:list`: what is in the list, or not below `xmax`, had not ended
 * (https://www.postgresql.org/docs/18/functions-info.html#FUNCTIONS-PG-SNAPSHOT).
 */
export function isVisible(snapshot: string, transaction: string): boolean {
  const [, xmax = "", running = ""] = snapshot.split(":");
  return BigInt(transaction) < BigInt(xmax) && !running.split(",").includes(transaction);
}
