"use client";

import { useQuery } from "@tanstack/react-query";
import { may } from "@tidings/api/permissions";
import { MessagesSquare } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { EmptyState } from "@/components/ui/empty-state";
import { cn } from "@/lib/cn";
import { useTRPC } from "@/lib/trpc";
import { useRefusal } from "@/lib/use-refusal";
import { useTellShown } from "../live/shown-page";
import { Composer } from "../messages/composer";
import { MessagePane } from "../messages/message-pane";
import { COMPOSER_ID } from "../messages/skip-to-composer";
import { ThreadFrame } from "../threads/thread-frame";
import { ThreadSkeleton } from "../threads/thread-skeleton";
import { useThread } from "../threads/use-thread";
import { ChannelHeader } from "./channel-header";
import { ChannelLoading } from "./channel-loading";
import { ChannelMissing } from "./channel-missing";
import { useChannel } from "./use-channel";

const ThreadPanel = dynamic(
  () => import("../threads/thread-panel").then((module) => module.ThreadPanel),
  {
    loading: () => (
      <ThreadFrame>
        <ThreadSkeleton />
      </ThreadFrame>
    ),
  },
);

/** A channel: its head, its messages, and where to write. */
export function ChannelView({ channelId }: { channelId: string }) {
  useTellShown(channelId);
  const channel = useChannel(channelId);
  const refusal = useRefusal(channel);
  const threadId = useThread();
  const me = useQuery(useTRPC().account.me.queryOptions());
  // What was unread when the channel was opened stays marked while one reads.
  const [readUpTo] = useState(channel.data?.readUpTo ?? null);
  // While the server is away, what is on the page stays.
  const missing = refusal ?? (channel.data ? null : channel.error);
  if (missing !== null) return <ChannelMissing error={missing} />;
  if (!channel.data || !me.data) return <ChannelLoading />;
  const { name, standing, archivedAt, isPrivate } = channel.data;
  const mayManage = may(standing, "channel.manage", isPrivate);
  const rights = {
    myId: me.data.id,
    mayWrite: archivedAt === null,
    mayModerate: mayManage && archivedAt === null,
    mayManage,
  };
  return (
    <main className="relative flex min-h-0 min-w-0 flex-1">
      {/* Behind a thread that fills a phone it keeps its place, and nobody can come to it. */}
      <div
        className={cn(
          "flex min-h-0 min-w-0 flex-1 flex-col",
          threadId !== null && "max-lg:invisible",
        )}
      >
        <ChannelHeader channel={channel.data} />
        <MessagePane
          channelId={channelId}
          readUpTo={readUpTo}
          {...rights}
          empty={
            <EmptyState icon={MessagesSquare} title={`This is the beginning of ${name}`}>
              {mayManage
                ? "Write the first message, or let a service post here: ⋮ → Edit Channel → Webhooks."
                : "Write the first message."}
            </EmptyState>
          }
        >
          {(toBottom) =>
            rights.mayWrite ? (
              <Composer
                id={COMPOSER_ID}
                channelId={channelId}
                label={`Message to ${name}`}
                onSent={toBottom}
              />
            ) : (
              <p className="border-t px-4 py-4 text-center text-sm text-muted-foreground sm:px-6">
                This channel is archived. It can be read, and nothing new is posted to it.
              </p>
            )
          }
        </MessagePane>
      </div>
      {threadId !== null && (
        <ThreadPanel key={threadId} channel={channel.data} messageId={threadId} rights={rights} />
      )}
    </main>
  );
}
