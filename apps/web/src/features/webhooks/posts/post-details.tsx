"use client";

import { useQuery } from "@tanstack/react-query";
import { LayoutTemplate } from "lucide-react";
import { Button } from "@/components/ui/button";
import { CodeBlock } from "@/components/ui/code-block";
import { ErrorState } from "@/components/ui/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import { messageOf } from "@/lib/form-errors";
import { useTRPC } from "@/lib/trpc";
import { HighlightedCode } from "../../code/highlighted-code";
import { headerLines } from "../../deliveries/attempt-text";
import type { ListedPost, OpenPost, WebhookTarget } from "../types";
import { formatSize } from "./format-size";
import { ReplayButton } from "./replay-button";

interface PostDetailsProps {
  post: ListedPost;
  target: WebhookTarget;
  onTemplate?: (postId: string) => void;
}

/** What a post consisted of, and what may be done with it. */
export function PostDetails({ post: { id: postId }, target, onTemplate }: PostDetailsProps) {
  const input = { ...target, postId };
  // A post never changes.
  const options = { staleTime: Number.POSITIVE_INFINITY };
  const post = useQuery(useTRPC().channelWebhook.post.queryOptions(input, options));
  if (post.isPending) return <Skeleton className="h-72" />;
  if (post.isError) {
    return <ErrorState message={messageOf(post.error)} onRetry={() => void post.refetch()} />;
  }
  const { headers, query, body } = post.data;
  return (
    <div className="grid gap-4">
      {body && (
        <div className="flex flex-wrap items-start gap-2">
          <ReplayButton post={input} />
          {onTemplate && body.isJson && (
            <Button variant="outline" size="sm" onClick={() => onTemplate(postId)}>
              <LayoutTemplate aria-hidden />
              Make a template from this
            </Button>
          )}
        </div>
      )}
      <Body body={body} />
      {query !== "" && <CodeBlock label="Query" code={query} wrap />}
      <CodeBlock label="Headers" code={headerLines(headers)} wrap className="max-h-72" />
    </div>
  );
}

function Body({ body }: { body: OpenPost["body"] }) {
  if (body === null) {
    return (
      <p className="text-sm text-muted-foreground">
        Its body wasn't kept, so it can't be replayed.
      </p>
    );
  }
  const { text, isJson, isCut, sizeBytes } = body;
  if (sizeBytes === 0) return <p className="text-sm text-muted-foreground">It has no body.</p>;
  return (
    <div className="grid gap-1">
      <CodeBlock
        label={`Body, ${formatSize(sizeBytes)}`}
        code={text}
        shown={isJson ? <HighlightedCode code={text} language="json" /> : text}
        wrap
        className="max-h-96"
      />
      {isCut && (
        <p className="text-[0.8125rem] text-muted-foreground">Only the beginning is shown.</p>
      )}
    </div>
  );
}
