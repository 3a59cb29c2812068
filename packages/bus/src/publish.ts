import type { DatabaseOrTransaction } from "@tidings/prisma";
import { encodeNotice, type NewNotice, NOTIFY_CHANNEL } from "./notice.ts";

/**
 * Tells every process what a transaction changes. PostgreSQL sends it when the transaction commits,
 * and forgets it when that rolls back.
 */
export async function publish(tx: DatabaseOrTransaction, notice: NewNotice): Promise<void> {
  const rest = encodeNotice(notice).slice(1);
  await tx.$executeRaw`
    select pg_notify(${NOTIFY_CHANNEL}, '{"transaction":"' || pg_current_xact_id() || '",' || ${rest})`;
}
