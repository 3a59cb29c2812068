import { Prisma } from "@tidings/prisma";
import { imageUrl } from "./images.ts";
import { webhookImageId, webhookName } from "./webhook-author.ts";

/** Replies are counted up to here; more is shown as "999+". */
const MAX_REPLIES = 1_000;
const MAX_FACES = 3;

/** Somebody who has replied, as JSON of the database's. */
export interface ReplierRow {
  userName: string | null;
  userImageId: string | null;
  webhookId: string | null;
  webhookIsDeleted: boolean;
  authorName: string | null;
  authorImageId: string | null;
}

/** What is known of the thread beneath a message `m`; nothing for what is a reply itself. */
export const THREAD_JOIN = Prisma.sql`
  left join lateral (
    select sum(one.count)::int as "replyCount", max(one.last_at) as "lastReplyAt",
      json_agg(json_build_object('userName', ru.name, 'userImageId', ru.image_id,
        'webhookId', one.webhook_id, 'webhookIsDeleted', rw.deleted_at is not null,
        'authorName', one.author_name, 'authorImageId', one.author_image_id) order by one.place)
        filter (where one.place <= ${MAX_FACES}) as repliers
    from (
      select r.user_id, r.webhook_id, r.author_name, r.author_image_id, count(*) as count,
        max(r.created_at) as last_at, row_number() over (order by max(r.created_at) desc) as place
      from (
        select * from messages reply where reply.thread_id = m.id and reply.deleted_at is null
        order by reply.id desc limit ${MAX_REPLIES}
      ) r
      group by r.user_id, r.webhook_id, r.author_name, r.author_image_id
    ) one
    left join users ru on ru.id = one.user_id
    left join channel_webhooks rw on rw.id = one.webhook_id
  ) thread on m.thread_id is null`;

interface ThreadColumns {
  replyCount: number | null;
  lastReplyAt: Date | null;
  repliers: ReplierRow[] | null;
}

/** A thread as the message above it tells of it: how much, when last, and by whom, the latest first. */
export const toThreadSummary = ({ replyCount, lastReplyAt, repliers }: ThreadColumns) => ({
  replyCount: replyCount ?? 0,
  lastReplyAt,
  repliers: (repliers ?? []).map(toReplier),
});

const toReplier = (row: ReplierRow) =>
  row.webhookId === null
    ? { name: row.userName ?? "Deleted user", imageUrl: imageUrl(row.userImageId), isApp: false }
    : { name: webhookName(row), imageUrl: imageUrl(webhookImageId(row)), isApp: true };
