import { db } from "@tidings/prisma";
import { seedChannel, seedUser, seedWebhook } from "@tidings/prisma/seed";

/** The part of a webhook's address after the prefix. */
export const addressOf = ({ id, token }: { id: string; token: string }): string => `${id}/${token}`;

/** A channel with one webhook, and the address to post to. */
export async function seedWorkspace() {
  const user = await seedUser();
  const channel = await seedChannel({ createdById: user.id });
  const webhook = await seedWebhook({ channelId: channel.id, createdById: user.id });
  return { user, channel, webhook, address: addressOf(webhook) };
}

/** A channel's messages, oldest first. */
export const messagesOf = (channelId: string) =>
  db().message.findMany({ where: { channelId }, orderBy: { id: "asc" } });

/** What a channel's messages say, oldest first. */
export const contentsOf = async (channelId: string): Promise<string[]> =>
  (await messagesOf(channelId)).map(({ content }) => content);
