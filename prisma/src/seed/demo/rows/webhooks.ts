import { seal } from "../../../secrets/seal.ts";
import { createToken, hashToken } from "../../../secrets/token.ts";
import { workdayBefore } from "../calendar.ts";
import { WEBHOOKS } from "../content/webhooks.ts";
import { idAt } from "../id-at.ts";
import { mapValues } from "../map-values.ts";
import { type Pictures, pictureId } from "../pictures.ts";
import type { Scripts } from "../scripts.ts";
import type { Channels } from "./channels.ts";
import type { People } from "./people.ts";

const MINUTE_MS = 60_000;
/** When the one that has never posted was made. */
const IDLE_SINCE = { workdaysAgo: 11, time: "15:02" };

interface Workspace {
  now: Date;
  scripts: Scripts;
  people: People;
  channels: Channels;
  pictures: Pictures;
}

/** Rows of `channel_webhooks` by their keys, used at the times of what they posted. */
export const webhookRows = ({ now, scripts, people, channels, pictures }: Workspace) =>
  mapValues(WEBHOOKS, ({ name, channel, createdBy, picture, deletedDaysAgo }, key) => {
    const posts = scripts[channel].filter(({ author }) => author === key);
    const idleSince = workdayBefore(now, IDLE_SINCE.workdaysAgo, IDLE_SINCE.time);
    const createdAt = new Date((posts[0]?.createdAt ?? idleSince).getTime() - MINUTE_MS);
    const id = idAt(createdAt);
    const token = createToken();
    const isDeleted = deletedDaysAgo !== undefined;
    return {
      id,
      channelId: channels[channel].id,
      name,
      imageId: pictureId(pictures, picture),
      tokenHash: hashToken(token),
      tokenSealed: isDeleted ? new Uint8Array() : seal(token, id),
      createdById: people[createdBy].id,
      createdAt,
      lastUsedAt: posts.at(-1)?.createdAt ?? null,
      deletedAt: isDeleted ? workdayBefore(now, deletedDaysAgo, "10:02") : null,
    };
  });

export type Webhooks = ReturnType<typeof webhookRows>;
