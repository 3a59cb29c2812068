import type { Client } from "@tidings/prisma";
import { connectTo } from "../processes/connect.ts";

/** Rows of one statement: few enough to be interrupted between two, and to say how far it is. */
const CHUNK = 500_000;
/** Statements at once: one core each. */
const LANES = 2;
const PATIENCE = "set statement_timeout = 0; set synchronous_commit = off";
const DROP_KEY = "alter table messages drop constraint messages_pkey";
/** Sorting all rows once is far quicker than finding the place of each. */
const ADD_KEY = `
set maintenance_work_mem = '1GB';
alter table messages add constraint messages_pkey primary key (channel_id, id)`;

/** The id of message `n`, by which a reply knows the message before it: its time (RFC 9562), then `n`. */
const idOf = (n: string): string =>
  `(lpad(to_hex(${millisecondsOf(n)}), 12, '0') || '70008' || lpad(to_hex(${n}), 15, '0'))::uuid`;
const millisecondsOf = (n: string): string => `($4::bigint + (${n}) * $5::bigint)`;

/**
 * Messages `$1` to `$2` as they would have come: a fifth in the first channel, the busy one, the others in
 * turns over the rest; nine of ten by a webhook of the channel, one in ten long, one in a hundred edited,
 * one in twenty a reply to the message before it in its channel. `seat` counts the messages outside the
 * busy channel, `turn` those of the same channel.
 */
const FILL = `
with message as (
  select n, seat, turn, is_busy, case when is_busy then 1 else 2 + seat % $3::int end as place
  from (select n, n % 5 = 0 as is_busy, n - n / 5 as seat from generate_series($1::bigint, $2::bigint) n) one,
    lateral (select case when is_busy then n / 5 else seat / $3::int end as turn) two
)
insert into messages (channel_id, id, user_id, webhook_id, author_name, content, created_at, changed_at, thread_id)
select ($6::uuid[])[place], ${idOf("n")},
  case when n % 10 = 9 then $8::uuid end,
  case when n % 10 <> 9 then ($7::uuid[])[(place - 1) * $9::int + turn % $9::int + 1] end,
  case when n % 10 <> 9 then 'Builds' end,
  'Build ' || n || ' of main passed: 412 tests in 3 min 12 s. Deploying to production.'
    || case when n % 10 = 3 then repeat(' All checks are green.', 20) else '' end,
  to_timestamp(${millisecondsOf("n")} / 1000.0),
  case when n % 100 = 7 then to_timestamp(${millisecondsOf("n")} / 1000.0) + interval '1 minute' end,
  case when turn > 0 and turn % 20 = 0 then
    case when is_busy then ${idOf("n - 5")}
      else ${idOf("(seat - $3::int + (seat - $3::int - 1) / 4)")} end end
from message
order by n`;

export interface FillOptions {
  url: string;
  messages: number;
  /** The first one is the busy one. */
  channelIds: readonly string[];
  /** As many for each channel, in the order of the channels. */
  webhookIds: readonly string[];
  userId: string;
  interrupted: AbortSignal;
}

const YEAR_MS = 365 * 24 * 60 * 60_000;

/** Fills the table of messages, which has to be empty, with those of a year. @returns how long it took (s) */
export async function fillMessages(options: FillOptions): Promise<number> {
  const start = performance.now();
  const lanes = await Promise.all(Array.from({ length: LANES }, () => connectTo(options.url)));
  try {
    await Promise.all(lanes.map((lane) => lane.query(PATIENCE)));
    const [first] = lanes;
    await first?.query(DROP_KEY);
    await fillInLanes(lanes, options);
    await first?.query(ADD_KEY);
    await first?.query("vacuum (analyze) messages");
    await first?.query("checkpoint");
  } finally {
    await Promise.all(lanes.map((lane) => lane.end()));
  }
  return (performance.now() - start) / 1000;
}

async function fillInLanes(lanes: readonly Client[], options: FillOptions): Promise<void> {
  const { messages, channelIds, webhookIds, userId, interrupted } = options;
  const stepMs = Math.floor(YEAR_MS / messages);
  const startMs = Date.now() - messages * stepMs;
  let next = 1;
  const work = async (lane: Client) => {
    while (next <= messages) {
      interrupted.throwIfAborted();
      const from = next;
      const to = Math.min(messages, from + CHUNK - 1);
      next = to + 1;
      const others = channelIds.length - 1;
      const each = webhookIds.length / channelIds.length;
      const shared = [startMs, stepMs, channelIds, webhookIds, userId, each];
      await lane.query(FILL, [from, to, others, ...shared]);
    }
  };
  await Promise.all(lanes.map(work));
}
