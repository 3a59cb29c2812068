"use client";

import { useQuery } from "@tanstack/react-query";
import { TriangleAlert } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { useOpener } from "@/components/ui/use-opener";
import { useTRPC } from "@/lib/trpc";
import type { Channel } from "../channels/types";

const WebhooksDialog = dynamic(
  () => import("./webhooks-dialog").then((module) => module.WebhooksDialog),
  {
    loading: () => null,
  },
);

/** Tells a channel's managers that what a service sends is refused, live, and leads to it. */
export function ChannelTroubles({ channel }: { channel: Channel }) {
  const troubles = useQuery(
    useTRPC().channelWebhook.troubles.queryOptions({ channelId: channel.id }),
  );
  const [isOpen, setIsOpen] = useState(false);
  const opener = useOpener(isOpen);
  const [first, ...others] = troubles.data ?? [];
  return (
    <>
      <div role="status" className="flex min-w-9 justify-end sm:max-w-2/3">
        {first && (
          <Button
            ref={opener}
            variant="ghost"
            size="sm"
            className="h-auto min-h-8 min-w-9 shrink bg-warning-soft py-1 text-left leading-4 whitespace-normal text-warning-soft-foreground hover:bg-warning-soft/70 hover:text-warning-soft-foreground max-sm:size-9 max-sm:p-0 *:min-w-0"
            {...(others.length === 0 && { title: first.trouble.problem })}
            onClick={() => setIsOpen(true)}
          >
            <TriangleAlert aria-hidden />
            <span className="line-clamp-2 wrap-anywhere max-sm:sr-only">
              {others.length > 0
                ? `${others.length + 1} webhooks: posts are refused`
                : `${first.name}: posts are refused. ${first.trouble.problem}`}
            </span>
          </Button>
        )}
      </div>
      {isOpen && (
        <WebhooksDialog
          channel={channel}
          {...(first && others.length === 0 && { initial: { webhookId: first.id, tab: "posts" } })}
          onClose={() => setIsOpen(false)}
        />
      )}
    </>
  );
}
