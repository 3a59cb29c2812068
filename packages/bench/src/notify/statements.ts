const TABLE = "notes";

/** A table of as little as a message needs to be one. */
export const CREATE_TABLE = `create table ${TABLE} (channel_id uuid, id uuid, content text, primary key (channel_id, id))`;

const INSERT = `insert into ${TABLE} select gen_random_uuid(), uuidv7(), repeat('x', 100)`;
const NOTICE = `'{"kind":"messages","channels":{"' || channel_id || '":["' || id || '"]}}'`;

/** One durable commit each, and how others hear of it. */
export const STATEMENTS = {
  /** Nobody does. */
  silent: INSERT,
  notify: `${INSERT} returning pg_notify('tidings', ${NOTICE})`,
  /** By way of logical decoding. */
  emit: `${INSERT} returning pg_logical_emit_message(true, 'tidings', ${NOTICE})`,
} as const;

export type Way = keyof typeof STATEMENTS;
