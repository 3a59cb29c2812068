import { workdayBefore } from "../calendar.ts";
import type { ChannelKey, PersonKey, WebhookKey } from "../content/keys.ts";
import { WEBHOOKS } from "../content/webhooks.ts";
import type { ScriptedMessage } from "../conversation.ts";
import { idAt } from "../id-at.ts";
import { mapValues } from "../map-values.ts";
import type { Scripts } from "../scripts.ts";
import type { Channels } from "./channels.ts";
import type { People } from "./people.ts";
import type { Webhooks } from "./webhooks.ts";

/** How long after writing it somebody changed or deleted a message. */
const CHANGED_AFTER_MS = 90_000;
const START_OF_WORK = "09:00";

interface Authors {
  now: Date;
  people: People;
  webhooks: Webhooks;
}

/** Rows of `messages` per channel, oldest first. */
export const messageRows = (scripts: Scripts, channels: Channels, authors: Authors) =>
  mapValues(scripts, (script, channel: ChannelKey) => {
    // No two messages of a script have one time.
    const ids = new Map(script.map(({ createdAt }) => [createdAt.getTime(), idAt(createdAt)]));
    const idOf = (time: Date) => ids.get(time.getTime()) ?? "";
    return script.map((message) => ({
      id: idOf(message.createdAt),
      channelId: channels[channel].id,
      content: message.content,
      createdAt: message.createdAt,
      ...(message.cards && { cards: message.cards }),
      ...(message.repliesTo && { threadId: idOf(message.repliesTo) }),
      ...authorColumns(message, authors),
      ...stateColumns(message),
    }));
  });

export type Messages = ReturnType<typeof messageRows>;

function authorColumns({ author, createdAt }: ScriptedMessage, { now, people, webhooks }: Authors) {
  if (author in people) return { userId: people[author as PersonKey].id };
  if (!(author in webhooks)) throw new Error(`"${author}" is nobody: see content/keys.ts.`);
  const webhook = webhooks[author as WebhookKey];
  const { before } = WEBHOOKS[author as WebhookKey];
  const isBefore =
    before !== undefined && createdAt < workdayBefore(now, before.daysAgo, START_OF_WORK);
  return {
    webhookId: webhook.id,
    authorName: isBefore ? before.name : webhook.name,
    authorImageId: isBefore ? null : webhook.imageId,
  };
}

function stateColumns({ state, createdAt }: ScriptedMessage) {
  if (state === undefined) return {};
  const changedAt = new Date(createdAt.getTime() + CHANGED_AFTER_MS);
  return { changedAt, ...(state === "deleted" && { content: "", deletedAt: changedAt }) };
}
