"use client";

import { useQuery } from "@tanstack/react-query";
import { may } from "@tidings/api/permissions";
import { MessagesSquare } from "lucide-react";
import { useState } from "react";
import { EmptyState } from "@/components/ui/empty-state";
import { useTRPC } from "@/lib/trpc";
import { useRefusal } from "@/lib/use-refusal";
import { Composer } from "../messages/composer";
import { MessagePane } from "../messages/message-pane";
import { ChannelHeader } from "./channel-header";
import { ChannelLoading } from "./channel-loading";
import { ChannelMissing } from "./channel-missing";
import { useChannel } from "./use-channel";

/** A channel: its head, its messages, and where to write. */
export function ChannelView({ channelId }: { channelId: string }) {
  const channel = useChannel(channelId);
  const refusal = useRefusal(channel);
  const me = useQuery(useTRPC().account.me.queryOptions());
  // What was unread when the channel was opened stays marked while one reads.
  const [readUpTo] = useState(channel.data?.readUpTo ?? null);
  // While the server is away, what is on the page stays.
  const missing = refusal ?? (channel.data ? null : channel.error);
  if (missing !== null) return <ChannelMissing error={missing} />;
  if (!channel.data || !me.data) return <ChannelLoading />;
  const { name, standing, archivedAt, isPrivate } = channel.data;
  const mayManage = may(standing, "channel.manage", isPrivate);
  return (
    <main className="flex min-h-0 min-w-0 flex-1 flex-col">
      <ChannelHeader channel={channel.data} />
      <MessagePane
        channelId={channelId}
        readUpTo={readUpTo}
        myId={me.data.id}
        mayWrite={archivedAt === null}
        mayModerate={mayManage && archivedAt === null}
        empty={
          <EmptyState icon={MessagesSquare} title={`This is the beginning of ${name}`}>
            {mayManage
              ? "Write the first message, or let a service post here: ⋮ → Edit Channel → Webhooks."
              : "Write the first message."}
          </EmptyState>
        }
      >
        {(toBottom) =>
          archivedAt === null ? (
            <Composer channelId={channelId} channelName={name} onSent={toBottom} />
          ) : (
            <p className="border-t px-4 py-4 text-center text-sm text-muted-foreground sm:px-6">
              This channel is archived. It can be read, and nothing new is posted to it.
            </p>
          )
        }
      </MessagePane>
    </main>
  );
}
