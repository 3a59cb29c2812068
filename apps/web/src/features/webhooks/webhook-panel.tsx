"use client";

import { TriangleAlert } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { Tabs, TabsContent, TabsList, TabsTrigger } from "@/components/ui/tabs";
import { RecentPosts } from "./posts/recent-posts";
import { RulesSection } from "./rules-section";
import { SetupSection } from "./setup/setup-section";
import type { ChannelWebhook, TemplateStart, WebhookTab } from "./types";

interface WebhookPanelProps {
  channelId: string;
  webhook: ChannelWebhook;
  tab: WebhookTab;
  onTab: (tab: WebhookTab) => void;
}

/** Everything that may be seen and changed about one webhook. */
export function WebhookPanel({ channelId, webhook, tab, onTab }: WebhookPanelProps) {
  const [start, setStart] = useState<TemplateStart>();
  // Once seen, the rules stay beneath the other tabs with whatever was begun in them.
  const [isRulesSeen, setIsRulesSeen] = useState(false);
  if (tab === "rules" && !isRulesSeen) setIsRulesSeen(true);
  const tabs = useRef<HTMLDivElement>(null);
  // The notice's button that leads to the posts can't keep the focus.
  useEffect(() => {
    const active = tabs.current?.querySelector<HTMLElement>("[data-state=active]");
    if (tab === "posts") active?.focus();
  }, [tab]);
  const showRules = () => {
    tabs.current?.querySelector<HTMLElement>("[role=tab]:last-child")?.focus();
    onTab("rules");
  };
  const makeTemplate = (postId: string) => {
    setStart({ postId });
    onTab("rules");
  };
  return (
    <Tabs value={tab} onValueChange={(value) => onTab(value as WebhookTab)} className="gap-5">
      <TabsList ref={tabs} aria-label={`Parts of ${webhook.name}`}>
        <TabsTrigger value="setup">Set up</TabsTrigger>
        <TabsTrigger value="posts" className="flex items-center gap-1.5">
          Recent posts
          {webhook.trouble && (
            <TriangleAlert aria-hidden className="size-3.5 text-warning-soft-foreground" />
          )}
        </TabsTrigger>
        <TabsTrigger value="rules">Rules</TabsTrigger>
      </TabsList>
      <TabsContent value="setup">
        <SetupSection channelId={channelId} webhook={webhook} onRules={showRules} />
      </TabsContent>
      <TabsContent value="posts">
        <RecentPosts channelId={channelId} webhookId={webhook.id} onTemplate={makeTemplate} />
      </TabsContent>
      <TabsContent
        value="rules"
        hidden={tab !== "rules"}
        {...(isRulesSeen && { forceMount: true })}
      >
        <RulesSection channelId={channelId} webhook={webhook} {...(start && { start })} />
      </TabsContent>
    </Tabs>
  );
}
