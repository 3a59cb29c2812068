import { fillDates } from "../calendar.ts";
import { CHANNELS } from "../content/channels.ts";
import { idAt } from "../id-at.ts";
import { mapValues } from "../map-values.ts";
import type { Scripts } from "../scripts.ts";
import type { People } from "./people.ts";

const MINUTE_MS = 60_000;

/** Rows of `channels` by their keys; each is made shortly before its first message. */
export const channelRows = (now: Date, scripts: Scripts, people: People) =>
  mapValues(CHANNELS, ({ name, description, createdBy, isPrivate, isArchived }, key) => {
    const [first = now, last = now] = [scripts[key].at(0), scripts[key].at(-1)].map(
      (message) => message?.createdAt,
    );
    const createdAt = new Date(first.getTime() - 2 * MINUTE_MS);
    return {
      id: idAt(createdAt),
      name: fillDates(name, now),
      description,
      isPrivate: isPrivate ?? false,
      createdById: people[createdBy].id,
      createdAt,
      archivedAt: isArchived ? new Date(last.getTime() + MINUTE_MS) : null,
    };
  });

export type Channels = ReturnType<typeof channelRows>;

/** Rows of `channel_members`: creators and managers manage, members take part. */
export function memberRows(channels: Channels, people: People) {
  const perChannel = mapValues(CHANNELS, ({ createdBy, managers = [], members }, key) => {
    const managing = new Set([createdBy, ...managers]);
    return [...managing.union(new Set(members))].map((person) => ({
      channelId: channels[key].id,
      userId: people[person].id,
      role: managing.has(person) ? ("manager" as const) : ("member" as const),
      createdAt: channels[key].createdAt,
    }));
  });
  return Object.values(perChannel).flat();
}
