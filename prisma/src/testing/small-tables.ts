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
/** False of a table that grows with what comes in and goes out; that must never be read from end to end. */
export const staysSmall = (table: string): boolean => SMALL.has(table);
