/** Tables that stay small, however much happens: people make their rows, one by one. */
const SMALL = new Set([
  "users",
  "channels",
  "channel_members",
  "read_marks",
  "channel_webhooks",
  "endpoints",
  "images",
  "settings",
  "presence",
]);
/** The job queue's tables and PostgreSQL's own are their affair. */
const NOT_OURS = /^(?:_private_|pg_)/;

/** False of a table that grows with what comes in and goes out; that must never be read from end to end. */
export const staysSmall = (table: string): boolean => SMALL.has(table) || NOT_OURS.test(table);
