"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { CodeBlock } from "@/components/ui/code-block";
import { FieldError } from "@/components/ui/field-error";
import { Skeleton } from "@/components/ui/skeleton";
import { messageOf } from "@/lib/form-errors";
import { useTRPC } from "@/lib/trpc";
import type { WebhookIds } from "./types";
import { Unfolding } from "./unfolding";

interface SamplePayloadProps {
  ids: WebhookIds;
  postId: string;
  /** Stands open at first. */
  isOpen: boolean;
}

/** The body of a captured post, for whoever writes a template; fetched once it is asked for. */
export function SamplePayload({ ids, postId, isOpen }: SamplePayloadProps) {
  const [isAsked, setIsAsked] = useState(isOpen);
  const { post } = useTRPC().channelWebhook;
  const { data, error } = useQuery(
    post.queryOptions(
      { ...ids, postId },
      { enabled: isAsked, staleTime: Number.POSITIVE_INFINITY },
    ),
  );
  return (
    <Unfolding title="What this post holds" isOpen={isOpen} onOpen={() => setIsAsked(true)}>
      <div className="px-3 pb-3">
        {error && <FieldError role="alert">{messageOf(error)}</FieldError>}
        {!error && data === undefined && <Skeleton className="h-40" />}
        {data?.body && <CodeBlock label="payload" code={data.body.text} className="max-h-72" />}
        {data?.body === null && <p>Its body was too large to be kept.</p>}
      </div>
    </Unfolding>
  );
}
