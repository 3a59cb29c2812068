import type { DatabaseOrTransaction } from "@tidings/prisma";

const KEY = "webhookUrlIsSaved";

/**
 * Remembers that an admin has saved the admin webhook's address, or removed it: from then on the
 * environment's first value says nothing any more.
 */
export async function markSaved(tx: DatabaseOrTransaction): Promise<void> {
  const where = { key: KEY };
  await tx.setting.upsert({ where, create: { key: KEY, value: true }, update: { value: true } });
}

export const isMarkedSaved = async (tx: DatabaseOrTransaction): Promise<boolean> =>
  (await tx.setting.findUnique({ where: { key: KEY } })) !== null;
