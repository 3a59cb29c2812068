interface Unread {
  id: string;
  unreadCount: number;
}

/** The channels after messages arrived in some of them. */
export const addActivity = <C extends Unread>(
  channels: C[],
  activity: Record<string, number>,
): C[] =>
  channels.map((channel) => {
    const count = activity[channel.id];
    return count === undefined ? channel : { ...channel, unreadCount: channel.unreadCount + count };
  });
