import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ChannelView } from "@/features/channels/channel-view";
import { messagePages } from "@/features/messages/message-pages";
import { isId } from "@/lib/is-id";
import { api, pageQueryClient, requireUser } from "@/server/api";
import { Prefetched } from "@/server/prefetched";

type Params = Promise<{ channelId: string }>;

const channelQuery = (channelId: string) => api.channel.get.queryOptions({ channelId });

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  const { channelId } = await params;
  const channel = await pageQueryClient()
    .ensureQueryData(channelQuery(channelId))
    .catch(() => null);
  return { title: channel?.name ?? "Channel" };
}

export default async function ChannelPage({ params }: { params: Params }) {
  await requireUser();
  const { channelId } = await params;
  if (!isId(channelId)) notFound();
  await Promise.all([
    pageQueryClient().prefetchQuery(channelQuery(channelId)),
    pageQueryClient().prefetchInfiniteQuery(messagePages(api, channelId)),
  ]);
  return (
    <Prefetched>
      <ChannelView key={channelId} channelId={channelId} />
    </Prefetched>
  );
}
