"use client";

import { may } from "@tidings/api/permissions";
import dynamic from "next/dynamic";
import { BackLink } from "@/components/ui/back-link";
import { Badge } from "@/components/ui/badge";
import { ChannelMenu } from "./channel-menu";
import { ChannelName } from "./channel-name";
import type { Channel } from "./types";

const ChannelTroubles = dynamic(
  () => import("../webhooks/channel-troubles").then((module) => module.ChannelTroubles),
  {
    loading: () => null,
  },
);

/** Which channel this is, and what may be done with it. */
export function ChannelHeader({ channel }: { channel: Channel }) {
  return (
    <header className="flex h-14 shrink-0 items-center gap-2 border-b px-2 sm:px-6">
      <BackLink />
      <div className="flex min-w-0 flex-1 items-center gap-3">
        {/* The page's name, also while a thread fills a phone. */}
        <h1 className="visible flex min-w-0 font-semibold">
          <ChannelName name={channel.name} isPrivate={channel.isPrivate} />
        </h1>
        {channel.archivedAt !== null && <Badge>Archived</Badge>}
        <p className="hidden min-w-0 flex-1 truncate text-sm text-muted-foreground sm:block">
          {channel.description}
        </p>
      </div>
      {may(channel.standing, "channel.manage", channel.isPrivate) && (
        <ChannelTroubles channel={channel} />
      )}
      <ChannelMenu channel={channel} />
    </header>
  );
}
