"use client";

import { useQuery } from "@tanstack/react-query";
import { Inbox } from "lucide-react";
import { useRef, useState } from "react";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { Field } from "@/components/ui/field";
import { Switch } from "@/components/ui/switch";
import { messageOf } from "@/lib/form-errors";
import { useTRPC } from "@/lib/trpc";
import { useHeldList } from "../../deliveries/use-held-list";
import type { WebhookTarget } from "../types";
import { NewOnes } from "./new-ones";
import { PostItem } from "./post-item";
import { outcomeOf } from "./post-words";
import { PostsSkeleton } from "./posts-skeleton";

interface RecentPostsProps extends WebhookTarget {
  /** Makes a template from a post, where there are templates. */
  onTemplate?: (postId: string) => void;
}

/** What was posted to a webhook lately and what became of it, newest first, live. */
export function RecentPosts({ channelId, webhookId, onTemplate }: RecentPostsProps) {
  const api = useTRPC();
  // Nothing is kept for the next time: what has come since would be held back as new, beneath a list of old.
  const options = api.channelWebhook.posts.queryOptions({ channelId, webhookId }, { gcTime: 0 });
  const posts = useQuery(options);
  const { shown, waiting, top, letIn, readingProps } = useHeldList(posts.data ?? []);
  const [isRefusedOnly, setIsRefusedOnly] = useState(false);
  const wanted = shown.filter((post) => !isRefusedOnly || outcomeOf(post) === "refused");
  const [openId, setOpenId] = useState<string | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const showNew = () => {
    letIn();
    // The button goes away.
    list.current?.focus({ preventScroll: true });
    top.current?.scrollIntoView({ block: "center" });
  };
  return (
    <div {...readingProps}>
      <div ref={top} className="h-px" />
      <NewOnes count={waiting} onShow={showNew} />
      {posts.isPending && <PostsSkeleton />}
      {posts.isError && !posts.data && (
        <ErrorState
          message={messageOf(posts.error)}
          retrying={posts.isFetching}
          onRetry={() => void posts.refetch()}
        />
      )}
      {posts.data?.length === 0 && (
        <EmptyState icon={Inbox} headingLevel="h3" title="Nothing posted yet">
          The latest 100 posts to this webhook stand here, those that were refused included. Send
          one, or try what “Set up” shows.
        </EmptyState>
      )}
      {shown.length > 0 && (
        <Field label="Refused only" layout="row" className="mb-3 flex justify-end gap-x-3">
          <Switch checked={isRefusedOnly} onCheckedChange={setIsRefusedOnly} />
        </Field>
      )}
      {shown.length > 0 && wanted.length === 0 && (
        <p
          role="status"
          className="rounded-lg border border-dashed p-4 text-center text-sm text-muted-foreground"
        >
          None of the latest posts was refused.
        </p>
      )}
      {wanted.length > 0 && (
        <ol
          ref={list}
          tabIndex={-1}
          aria-label="Recent posts"
          className="grid divide-y rounded-lg border outline-none"
        >
          {wanted.map((post) => (
            <PostItem
              key={post.id}
              post={post}
              target={{ channelId, webhookId }}
              isOpen={openId === post.id}
              onToggle={() => setOpenId(openId === post.id ? null : post.id)}
              {...(onTemplate && { onTemplate })}
            />
          ))}
        </ol>
      )}
    </div>
  );
}
