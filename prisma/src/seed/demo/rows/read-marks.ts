import type { ChannelKey, PersonKey } from "../content/keys.ts";
import { PEOPLE } from "../content/people.ts";
import { mapValues } from "../map-values.ts";
import type { Messages } from "./messages.ts";
import type { People } from "./people.ts";

/** Rows of `read_marks`: everybody has read everything, except what `unread` says. */
export function readMarkRows(messages: Messages, people: People) {
  const perPerson = mapValues(people, ({ id: userId }, person: PersonKey) =>
    Object.values(
      mapValues(messages, (all, channel: ChannelKey) => {
        const isVisible = (message: object) => !("deletedAt" in message || "threadId" in message);
        const visible = all.filter(isVisible);
        const last = visible.at(-1 - (PEOPLE[person].unread?.[channel] ?? 0));
        return last === undefined
          ? []
          : [{ userId, channelId: last.channelId, lastMessageId: last.id }];
      }),
    ).flat(),
  );
  return Object.values(perPerson).flat();
}
