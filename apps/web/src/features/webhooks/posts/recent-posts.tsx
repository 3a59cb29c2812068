"use client";

import { useQuery } from "@tanstack/react-query";
import { ArrowUp, Inbox } from "lucide-react";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import { messageOf } from "@/lib/form-errors";
import { useTRPC } from "@/lib/trpc";
import { useHeldList } from "../../deliveries/use-held-list";
import type { WebhookTarget } from "../types";
import { PostItem } from "./post-item";

interface RecentPostsProps extends WebhookTarget {
  /** Makes a template from a post, where there are templates. */
  onTemplate?: (postId: string) => void;
}

/** What was posted to a webhook lately and what became of it, newest first, live. */
export function RecentPosts({ channelId, webhookId, onTemplate }: RecentPostsProps) {
  const posts = useQuery(useTRPC().channelWebhook.posts.queryOptions({ channelId, webhookId }));
  const { shown, waiting, top, letIn, readingProps } = useHeldList(posts.data ?? []);
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
        <ol
          ref={list}
          tabIndex={-1}
          aria-label="Recent posts"
          className="grid divide-y rounded-lg border outline-none"
        >
          {shown.map((post) => (
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

const PostsSkeleton = () => (
  <div role="status" className="grid gap-px">
    <span className="sr-only">Loading</span>
    {["one", "two", "three"].map((key) => (
      <Skeleton key={key} className="h-16 rounded-lg" />
    ))}
  </div>
);

/** Lies over the list, so that coming and going it moves nothing. */
function NewOnes({ count, onShow }: { count: number; onShow: () => void }) {
  return (
    <div role="status" className="sticky top-2 z-10 flex h-0 justify-center">
      {count > 0 && (
        <Button size="sm" className="shadow-floating" onClick={onShow}>
          <ArrowUp aria-hidden />
          {count} new {count === 1 ? "post" : "posts"}
        </Button>
      )}
    </div>
  );
}
