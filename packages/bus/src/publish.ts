import type { DatabaseOrTransaction } from "@tidings/prisma";
import { encodeNotice, NOTIFY_CHANNEL, type Notice } from "./notice.ts";

/**
 * Tells every process what a transaction changes. PostgreSQL sends it when the transaction commits,
 * and forgets it when that rolls back.
 */
export async function publish(tx: DatabaseOrTransaction, notice: Notice): Promise<void> {
  await tx.$executeRaw`select pg_notify(${NOTIFY_CHANNEL}, ${encodeNotice(notice)})`;
}
