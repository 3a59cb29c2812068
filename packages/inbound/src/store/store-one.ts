import { NOTIFY_CHANNEL } from "@tidings/bus";
import type { Pool } from "@tidings/prisma";
import type { Candidate } from "./candidate.ts";
import { QUERY_TIMEOUT } from "./store-pool.ts";

/**
 * The plainest form of what `store-batch.ts` does, for the post that found no company: verdicts and
 * grouping would double what the check and the notice cost it.
 */
const STATEMENT = `
insert into messages (channel_id, id, webhook_id, author_name, author_image_id, content)
select webhook.channel_id, $3, webhook.id, webhook.name, webhook.image_id, $4
from channel_webhooks webhook
join channels channel on channel.id = webhook.channel_id
where webhook.id = $1 and webhook.token_hash = $2 and webhook.deleted_at is null
  and webhook.settings_version = $5
  and channel.archived_at is null
returning pg_notify('${NOTIFY_CHANNEL}',
  '{"kind":"messages","transaction":"' || pg_current_xact_id() || '","channels":{"' || channel_id || '":["' || id || '"]}}')`;

/** Stores a post if it may be; false says that nothing was stored, not why. */
export async function storeOne(pool: Pool, post: Candidate): Promise<boolean> {
  const values = [
    post.webhookId,
    post.tokenHash,
    post.messageId,
    post.content,
    post.settingsVersion,
  ];
  const query = { name: "store-one", text: STATEMENT, values };
  const { rowCount } = await pool.query({ ...query, ...QUERY_TIMEOUT });
  return rowCount === 1;
}
