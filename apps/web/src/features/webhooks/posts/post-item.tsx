"use client";

import { ChevronDown } from "lucide-react";
import { useId } from "react";
import { Badge } from "@/components/ui/badge";
import { TimeAgo } from "@/components/ui/time-ago";
import { cn } from "@/lib/cn";
import type { ListedPost, WebhookTarget } from "../types";
import { PostDetails } from "./post-details";
import { outcomeOf, postWords } from "./post-words";

interface PostItemProps {
  post: ListedPost;
  target: WebhookTarget;
  isOpen: boolean;
  onToggle: () => void;
  onTemplate?: (postId: string) => void;
}

const BADGES = { fine: "success", noted: "warning", refused: "destructive" } as const;

/** One post: whose it was, what became of it, when; opened, what it consisted of. */
export function PostItem({ post, target, isOpen, onToggle, onTemplate }: PostItemProps) {
  const details = useId();
  return (
    <li>
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={details}
        onClick={onToggle}
        className="flex w-full items-start gap-3 px-3 py-2.5 text-left text-sm hover:bg-accent/50 focus-visible:outline-offset-[-2px]"
      >
        <ChevronDown
          aria-hidden
          className={cn(
            "mt-0.5 size-4 shrink-0 text-muted-foreground transition-transform",
            !isOpen && "-rotate-90",
          )}
        />
        <Badge variant={BADGES[outcomeOf(post)]}>{post.status}</Badge>
        <Summary post={post} />
      </button>
      <div id={details} hidden={!isOpen} className="border-t bg-card px-3 py-4">
        {isOpen && <PostDetails post={post} target={target} {...(onTemplate && { onTemplate })} />}
      </div>
    </li>
  );
}

function Summary({ post }: { post: ListedPost }) {
  const { sender, event, durationMs, receivedAt } = post;
  const isRefused = outcomeOf(post) === "refused";
  return (
    <span className="flex min-w-0 flex-1 flex-wrap justify-between gap-x-4 gap-y-0.5">
      <span className="grid min-w-0 flex-[1_1_14rem]">
        <span className="wrap-anywhere">
          <span className="font-medium">{sender ?? "Not recognised"}</span>
          {event && <span className="text-muted-foreground"> · {event}</span>}
        </span>
        <span
          className={cn(
            "text-[0.8125rem] leading-5 wrap-anywhere",
            isRefused ? "text-destructive" : "text-muted-foreground",
          )}
        >
          {postWords(post)}
        </span>
      </span>
      <span className="text-[0.8125rem] leading-5 text-muted-foreground tabular-nums">
        {durationMs < 1 ? "<1" : Math.round(durationMs)} ms<span aria-hidden> · </span>
        <TimeAgo date={receivedAt} />
      </span>
    </span>
  );
}
