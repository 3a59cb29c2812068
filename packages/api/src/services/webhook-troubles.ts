import { db } from "@tidings/prisma";

/** That a webhook's latest posts were refused. */
export interface Trouble {
  /** What the latest of them was answered with. */
  status: number;
  /** Why, in words. */
  problem: string;
  at: Date;
  /** How many in a row, as far as posts are kept. */
  count: number;
}

interface Row extends Omit<Trouble, "problem"> {
  webhookId: string;
  problem: string | null;
}

/** Whichever of the webhooks refuse what they are sent, each with what is wrong; a post that is taken ends it. */
export async function readTroubles(webhookIds: string[]): Promise<Map<string, Trouble>> {
  const rows = await db().$queryRaw<Row[]>`
    select w.id as "webhookId", latest.status, latest.problem, latest.received_at as at,
      (select count(*)::int from posts p
        where p.webhook_id = w.id and (taken.id is null or p.id > taken.id)) as count
    from channel_webhooks w
    cross join lateral (
      select status, problem, received_at from posts
      where webhook_id = w.id order by id desc limit 1) as latest
    left join lateral (
      select id from posts
      where webhook_id = w.id and status < 400 order by id desc limit 1) as taken on true
    where w.id = any(${webhookIds}::uuid[]) and latest.status >= 400`;
  return new Map(
    rows.map(({ webhookId, problem, ...rest }) => [
      webhookId,
      { ...rest, problem: problem ?? `It was answered ${rest.status}.` },
    ]),
  );
}
