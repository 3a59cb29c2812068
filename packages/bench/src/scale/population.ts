import { db, newId } from "@tidings/prisma";
import { applyMigrations } from "@tidings/prisma/migrations";
import { seedUser, seedWebhooks } from "@tidings/prisma/seed";

const HOT_CHANNELS = 100;
const HOT_WEBHOOKS = 1_000;
export const CHANNELS = 1_000;
export const WEBHOOKS = 10_000;

export type SeededWebhook = Awaited<ReturnType<typeof seedWebhooks>>[number];

/** What the small database has as well: those who are posted to. */
export interface Hot {
  createdById: string;
  channelIds: string[];
  webhooks: SeededWebhook[];
}

async function addChannels(count: number, createdById: string): Promise<string[]> {
  const data = Array.from({ length: count }, (_, n) => ({
    id: newId(),
    name: `channel-${n}`,
    createdById,
  }));
  await db().channel.createMany({ data });
  return data.map(({ id }) => id);
}

/** Gives an empty database the schema, and the webhooks that posts go to in turns. */
export async function prepareHot(): Promise<Hot> {
  await applyMigrations();
  const { id: createdById } = await seedUser({ role: "admin" });
  const channelIds = await addChannels(HOT_CHANNELS, createdById);
  const webhooks = await seedWebhooks(HOT_WEBHOOKS, { channelIds, createdById });
  return { createdById, channelIds, webhooks };
}

/** Adds as many channels and webhooks as a large workspace has. @returns all channels, the hot ones first */
export async function addCrowd({ createdById, channelIds }: Hot): Promise<string[]> {
  const more = await addChannels(CHANNELS - channelIds.length, createdById);
  await seedWebhooks(WEBHOOKS - HOT_WEBHOOKS, { channelIds: more, createdById });
  await db().$executeRaw`analyze channels, channel_webhooks`;
  return [...channelIds, ...more];
}
