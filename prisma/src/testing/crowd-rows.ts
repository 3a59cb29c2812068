// Statements that fill every table which grows, each with those whose rows they are, as `$1` and `$2`.

/** In which messages are written in turns. */
export const CHANNELS = 20;
const MESSAGES = 20_000;
const DELIVERIES = 10_000;
const POSTS = 2_000;
const CHATS = 2_000;
const DAYS = 60;
const DAY_MS = 24 * 60 * 60_000;
const FIRST_MS = Date.now() - DAYS * DAY_MS;

type Owner = "channels" | "webhooks" | "endpoints" | "people";
type Fill = readonly (readonly [statement: string, ...of: Owner[]])[];

/** The time of row `n` of `count`, in milliseconds: they are spread over the last two months. */
const timeOf = (n: string, count: number): string =>
  `(${FIRST_MS} + (${n}) * ${Math.floor((DAYS * DAY_MS) / count)}::bigint)`;
const instantOf = (n: string, count: number): string =>
  `to_timestamp(${timeOf(n, count)} / 1000.0)`;
/** Its id: UUID version 7 (RFC 9562). */
const idOf = (n: string, count: number): string =>
  `(lpad(to_hex(${timeOf(n, count)}), 12, '0') || '70008' || lpad(to_hex(${n}), 15, '0'))::uuid`;
const oneOf = (owners: "$1" | "$2"): string =>
  `(${owners}::uuid[])[1 + n % cardinality(${owners}::uuid[])]`;
const rows = (count: number): string => `generate_series(1::bigint, ${count}) n`;

/** One message in ten replies to the one before it in its channel; one in a hundred was edited. */
export const FILL_MESSAGES: Fill = [
  [
    `insert into messages (channel_id, id, webhook_id, author_name, content, created_at, changed_at, thread_id)
    select ${oneOf("$1")}, ${idOf("n", MESSAGES)}, ${oneOf("$2")}, 'Builds', 'Build ' || n || ' passed.',
      ${instantOf("n", MESSAGES)}, case when n % 100 = 7 then ${instantOf("n", MESSAGES)} end,
      case when n / ${CHANNELS} % 10 = 9 then ${idOf(`n - ${CHANNELS}`, MESSAGES)} end
    from ${rows(MESSAGES)}`,
    "channels",
    "webhooks",
  ],
];

export const FILL_INBOUND: Fill = [
  [
    `insert into message_payloads (message_id, sender, pack_id, start, length)
    select ${idOf("n", MESSAGES)}, 'JSON', ${idOf("n", MESSAGES)}, 0, 0 from ${rows(MESSAGES)}`,
  ],
  [
    `insert into payload_packs (id, data)
    select ${idOf("n", MESSAGES)}, '\\x00' from ${rows(MESSAGES)}`,
  ],
  [
    `insert into idempotency_keys (webhook_id, key, message_id, created_at)
    select ${oneOf("$1")}, int8send(n), ${idOf("n", MESSAGES)}, ${instantOf("n", MESSAGES)}
    from ${rows(MESSAGES)}`,
    "webhooks",
  ],
  [
    `insert into posts (webhook_id, id, received_at, duration_ms, sender, status, headers, body)
    select ${oneOf("$1")}, ${idOf("n", POSTS)}, now(), 1, 'JSON', 200, '{}', repeat('x', 500)::bytea
    from ${rows(POSTS)}`,
    "webhooks",
  ],
  [
    `insert into webhook_events (webhook_id, event)
    select ${oneOf("$1")}, 'event-' || n from ${rows(POSTS)}`,
    "webhooks",
  ],
];

/** One delivery in a hundred waits, one in fifty failed; a quarter are people's. */
export const FILL_OUTBOUND: Fill = [
  [
    `insert into events (id, type, payload, created_at)
    select ${idOf("n", DELIVERIES)}, 'new_user', '{"user":{"email":"a@example.com","name":"A"}}',
      ${instantOf("n", DELIVERIES)}
    from ${rows(DELIVERIES)}`,
  ],
  [
    `insert into deliveries (id, event_id, endpoint_id, user_id, event_type, state, next_attempt_at,
      finished_at, created_at)
    select ${idOf("n", DELIVERIES)}, ${idOf("n", DELIVERIES)}, ${oneOf("$1")},
      case when n % 4 = 0 then ${oneOf("$2")} end, 'new_user', state::delivery_state,
      case when state = 'pending' then now() + interval '1 hour' end,
      case when state <> 'pending' then now() end, ${instantOf("n", DELIVERIES)}
    from ${rows(DELIVERIES)}, lateral (
      select case when n % 100 = 99 then 'pending' when n % 50 = 7 then 'failed' else 'delivered' end as state
    ) one`,
    "endpoints",
    "people",
  ],
  [
    `insert into attempts (id, delivery_id, started_at, duration_ms, request_headers, request_body, status)
    select ${idOf("n", DELIVERIES)}, ${idOf("n", DELIVERIES)}, now(), 5, '{}', '{}', 200
    from ${rows(DELIVERIES)}`,
  ],
];

export const FILL_CHATS: Fill = [
  [
    `insert into chats (id, user_id, title, updated_at)
    select ${idOf("n", CHATS)}, ${oneOf("$1")}, 'Chat ' || n, ${instantOf("n", CHATS)} from ${rows(CHATS)}`,
    "people",
  ],
  [
    `insert into chat_messages (chat_id, id, role, content, state)
    select ${idOf(`n % ${CHATS} + 1`, CHATS)}, ${idOf("n", MESSAGES)},
      case when n % 2 = 0 then 'user' else 'assistant' end::chat_role, 'Words',
      case when n % 2 = 1 then 'done'::answer_state end
    from ${rows(MESSAGES)}`,
  ],
];
