import { db } from "../client.ts";
import { seedChannel, seedEndpoint, seedUser, seedWebhook } from "../seed/index.ts";
import { CHANNELS, FILL_CHATS, FILL_INBOUND, FILL_MESSAGES, FILL_OUTBOUND } from "./crowd-rows.ts";

const PEOPLE = 20;
const ENDPOINTS = 20;

const collect = async <T>(count: number, make: () => Promise<T>): Promise<T[]> => {
  const made: T[] = [];
  for (let n = 0; n < count; n += 1) made.push(await make());
  return made;
};

/**
 * Fills every table that grows with so many rows that reading one from end to end shows in a plan, and has
 * PostgreSQL look at them.
 */
export async function seedCrowd() {
  const admin = await seedUser({ role: "admin" });
  const people = await collect(PEOPLE, () => seedUser());
  const channels = await collect(CHANNELS, () => seedChannel({ createdById: admin.id }));
  const webhooks = await Promise.all(
    channels.map(({ id }) => seedWebhook({ channelId: id, createdById: admin.id })),
  );
  const endpoints = await collect(ENDPOINTS, () => seedEndpoint({ url: "http://127.0.0.1:9/" }));
  const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);
  const owners = {
    channels: idsOf(channels),
    webhooks: idsOf(webhooks),
    endpoints: idsOf(endpoints),
    people: idsOf(people),
  };
  for (const [statement, ...of] of [
    ...FILL_MESSAGES,
    ...FILL_INBOUND,
    ...FILL_OUTBOUND,
    ...FILL_CHATS,
  ]) {
    await db().$executeRawUnsafe(statement, ...of.map((owner) => owners[owner]));
  }
  await db().$executeRawUnsafe("vacuum (analyze)");
  return { admin, people, channels, webhooks, endpoints };
}
