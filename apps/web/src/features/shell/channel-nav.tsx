"use client";

import { useQuery } from "@tanstack/react-query";
import { usePathname } from "next/navigation";
import { ErrorState } from "@/components/ui/error-state";
import { messageOf } from "@/lib/form-errors";
import { useTRPC } from "@/lib/trpc";
import { NewChannelButton } from "../channels/new-channel-button";
import type { ListedChannel } from "../channels/types";
import { ChannelLink } from "./channel-link";

/** The channels in the sidebar, the archived ones folded away. */
export function ChannelNav() {
  const channels = useQuery(useTRPC().channel.list.queryOptions());
  const pathname = usePathname();
  const all = channels.data ?? [];
  const isOpen = ({ id }: ListedChannel) => pathname === `/channels/${id}`;
  const archived = all.filter(({ archivedAt }) => archivedAt !== null);
  return (
    <nav aria-label="Channels">
      <div className="flex h-9 items-center justify-between pr-1 pl-2">
        <h2 className="text-xs font-semibold text-muted-foreground">Channels</h2>
        <NewChannelButton isCompact />
      </div>
      {channels.isError && (
        <ErrorState message={messageOf(channels.error)} onRetry={() => void channels.refetch()} />
      )}
      {channels.isSuccess && all.length === 0 && (
        <div className="grid justify-items-start gap-3 px-2 py-1">
          <p className="text-sm text-muted-foreground">
            No channels yet. People write in them, and services post to them through webhooks.
          </p>
          <span className="md:hidden">
            <NewChannelButton />
          </span>
        </div>
      )}
      <ul className="grid grid-cols-1 gap-px">
        {all
          .filter(({ archivedAt }) => archivedAt === null)
          .map((channel) => (
            <ChannelLink key={channel.id} channel={channel} isOpen={isOpen(channel)} />
          ))}
      </ul>
      {archived.length > 0 && (
        <details className="mt-4" open={archived.some(isOpen) || undefined}>
          <summary className="cursor-pointer rounded-md px-2 py-1.5 text-xs font-semibold text-muted-foreground hover:bg-accent">
            Archived ({archived.length})
          </summary>
          <ul className="grid grid-cols-1 gap-px">
            {archived.map((channel) => (
              <ChannelLink key={channel.id} channel={channel} isOpen={isOpen(channel)} />
            ))}
          </ul>
        </details>
      )}
    </nav>
  );
}
