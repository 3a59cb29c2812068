"use client";

import { ChevronDown } from "lucide-react";
import { useId } from "react";
import { Avatar } from "@/components/ui/avatar";
import { CopyButton } from "@/components/ui/copy-button";
import { TimeAgo } from "@/components/ui/time-ago";
import { cn } from "@/lib/cn";
import { TroubleNotice } from "./trouble-notice";
import type { ChannelWebhook, WebhookTab } from "./types";
import { WebhookPanel } from "./webhook-panel";

interface WebhookItemProps {
  channelId: string;
  webhook: ChannelWebhook;
  isExpanded: boolean;
  onToggle: () => void;
  /** The part that is shown when it is expanded. */
  tab: WebhookTab;
  /** Expands it at a part. */
  onTab: (tab: WebhookTab) => void;
}

/** One webhook: who it is and when it was last used; expanded, everything that may be changed. */
export function WebhookItem({ channelId, webhook, isExpanded, ...rest }: WebhookItemProps) {
  const { onToggle, tab, onTab } = rest;
  const panel = useId();
  const { name, imageUrl, lastUsedAt, createdAt, createdBy, url, trouble } = webhook;
  return (
    <li className="overflow-hidden rounded-lg border bg-card">
      <div className="flex flex-wrap items-center gap-2 pr-3 hover:bg-accent/50">
        <button
          type="button"
          aria-expanded={isExpanded}
          aria-controls={panel}
          onClick={onToggle}
          className="flex min-w-0 flex-[1_1_14rem] items-center gap-3 p-3 text-left focus-visible:outline-offset-[-2px]"
        >
          <ChevronDown
            aria-hidden
            className={cn(
              "size-4 shrink-0 text-muted-foreground transition-transform",
              !isExpanded && "-rotate-90",
            )}
          />
          <Avatar name={name} src={imageUrl} shape="square" />
          <span className="grid min-w-0">
            <span className="truncate font-medium">{name}</span>
            <span className="text-xs text-muted-foreground">
              {lastUsedAt === null ? (
                "Never used"
              ) : (
                <>
                  Last used <TimeAgo date={lastUsedAt} />
                </>
              )}
            </span>
          </span>
        </button>
        {!isExpanded && (
          <CopyButton text={url} label="Copy URL" className="mb-3 ml-10 sm:mb-0 sm:ml-0" />
        )}
      </div>
      {trouble && (
        <TroubleNotice
          trouble={trouble}
          isShown={isExpanded && tab === "posts"}
          onShow={() => onTab("posts")}
        />
      )}
      <div id={panel} hidden={!isExpanded} className="border-t p-4 pt-2">
        {isExpanded && <WebhookPanel {...{ channelId, webhook, tab, onTab }} />}
        <p className="mt-4 text-xs text-muted-foreground">
          Created by {createdBy.name} <TimeAgo date={createdAt} />
        </p>
      </div>
    </li>
  );
}
