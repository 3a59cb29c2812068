import type { LiveUpdate } from "@tidings/api";
import type { useTRPC } from "@/lib/trpc";

type Stale = LiveUpdate["stale"][number];
type QueryKey = readonly unknown[];

/** The queries behind each thing that an update may call stale; the open channel's messages and the deliveries aren't fetched so plainly. */
export const staleQueries = ({
  account,
  admin,
  channel,
  channelWebhook,
  chat,
}: ReturnType<typeof useTRPC>): Partial<Record<Stale, QueryKey[]>> => ({
  account: [account.me.queryKey()],
  channels: [channel.list.queryKey(), channel.get.queryKey(), channel.members.queryKey()],
  chats: [chat.list.pathKey(), chat.get.queryKey()],
  settings: [chat.models.queryKey(), account.features.queryKey(), admin.settings.queryKey()],
  webhooks: [
    channelWebhook.list.queryKey(),
    channelWebhook.rules.queryKey(),
    channelWebhook.posts.queryKey(),
    channelWebhook.troubles.queryKey(),
  ],
});
