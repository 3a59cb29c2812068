"use client";

import { useQuery } from "@tanstack/react-query";
import { ErrorState } from "@/components/ui/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import { messageOf } from "@/lib/form-errors";
import { useTRPC } from "@/lib/trpc";
import type { TemplateStart } from "../types";
import { TemplateForm } from "./template-form";
import type { Rules, WebhookIds } from "./types";

interface TemplatePartProps {
  ids: WebhookIds;
  template: Rules["template"];
  /** The post to begin with; the latest, unless given. */
  start: TemplateStart | undefined;
}

/** The editor, once it is known which posts a template can be tried on. */
export function TemplatePart({ ids, template, start }: TemplatePartProps) {
  const posts = useQuery(useTRPC().channelWebhook.posts.queryOptions(ids));
  if (posts.isError) {
    return <ErrorState message={messageOf(posts.error)} onRetry={() => void posts.refetch()} />;
  }
  if (posts.data === undefined) return <Skeleton className="h-96" />;
  // Without a sender its body couldn't be read, or nobody looked into it.
  const usable = posts.data.filter(({ sender, id }) => sender !== null || id === start?.postId);
  return <TemplateForm ids={ids} template={template} posts={usable} start={start} />;
}
