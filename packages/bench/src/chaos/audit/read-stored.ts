import { setTimeout as sleep } from "node:timers/promises";
import type { Client } from "@tidings/prisma";
import { DOMAIN } from "../load/sign-ups.ts";

/** A delivery as the database has it. */
export interface StoredDelivery {
  eventId: string;
  email: string;
  endpointId: string;
  state: string;
  /** An attempt at it is on record that went wrong. */
  hasFailed: boolean;
}

/** What the database holds of a load. */
export interface Stored {
  /** The ids of the messages of each content. */
  messages: ReadonlyMap<string, readonly string[]>;
  /** The addresses of everybody who has an account. */
  accounts: ReadonlySet<string>;
  deliveries: readonly StoredDelivery[];
}

const MESSAGES = `
select content, array_agg(id::text) as ids from messages where webhook_id = $1 group by content`;

const DELIVERIES = `
select d.event_id as "eventId", e.payload->'user'->>'email' as email, d.endpoint_id as "endpointId",
  d.state::text as state,
  exists (select from attempts where delivery_id = d.id and error is not null) as "hasFailed"
from events e join deliveries d on d.event_id = e.id
where e.type = 'new_user' and e.payload->'user'->>'email' like '%@' || $1`;

/** Longer than the first retry waits, shorter than the second. */
const SOON = "30 seconds";
const SETTLE_PATIENCE_MS = 90_000;
const POLL_MS = 200;

export async function readStored(client: Client, webhookId: string): Promise<Stored> {
  const messages = await client.query<{ content: string; ids: string[] }>(MESSAGES, [webhookId]);
  const accounts = await client.query<{ email: string }>(
    "select email from users where email like '%@' || $1",
    [DOMAIN],
  );
  const deliveries = await client.query<StoredDelivery>(DELIVERIES, [DOMAIN]);
  return {
    messages: new Map(messages.rows.map(({ content, ids }) => [content, ids])),
    accounts: new Set(accounts.rows.map(({ email }) => email)),
    deliveries: deliveries.rows,
  };
}

/** Waits until no delivery is due or soon will be; whatever then isn't delivered won't be for minutes, if ever. */
export async function untilSettled(client: Client): Promise<void> {
  const end = performance.now() + SETTLE_PATIENCE_MS;
  while (performance.now() < end) {
    const { rows } = await client.query<{ left: number }>(
      `select count(*)::int as left from deliveries
       where state = 'pending' and next_attempt_at < now() + $1::interval`,
      [SOON],
    );
    if (rows[0]?.left === 0) return;
    await sleep(POLL_MS);
  }
}
