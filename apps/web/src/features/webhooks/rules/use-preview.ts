"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTRPC, useTRPCClient } from "@/lib/trpc";
import type { WebhookIds } from "./types";
import { useSettled } from "./use-settled";

/** What a template is tried on: a captured post, or a body that was pasted. */
export type Sample = { postId: string } | { body: string };

const SETTLED_MS = 300;
const UNCHANGED = Number.POSITIVE_INFINITY;

/** What a template makes of a sample, a moment after either has changed; until then what it made before. */
export function usePreview(ids: WebhookIds, template: string, sample: Sample) {
  const { channelWebhook } = useTRPC();
  const client = useTRPCClient();
  const body = useSettled("body" in sample ? sample.body : "", SETTLED_MS);
  const input = {
    ...ids,
    template: useSettled(template, SETTLED_MS),
    ...("postId" in sample ? sample : { body }),
  };
  const isBlank = input.template.trim() === "" || ("body" in input && input.body.trim() === "");
  const preview = useQuery({
    queryKey: [...channelWebhook.previewTemplate.mutationKey(), input],
    // It is a mutation only because template and body are too long for an address.
    queryFn: ({ signal }) => client.channelWebhook.previewTemplate.mutate(input, { signal }),
    enabled: !isBlank,
    staleTime: UNCHANGED,
    gcTime: 0,
    placeholderData: keepPreviousData,
  });
  return { ...preview, isBlank };
}
