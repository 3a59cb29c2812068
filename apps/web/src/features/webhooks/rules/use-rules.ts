"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/lib/trpc";
import type { Rules, WebhookIds } from "./types";

/** The acts on what is set for a webhook's posts; each brings the page up to date. */
export function useRules(ids: WebhookIds) {
  const { channelWebhook } = useTRPC();
  const queryClient = useQueryClient();
  const onSuccess = (rules: Rules) => {
    queryClient.setQueryData(channelWebhook.rules.queryKey(ids), rules);
  };
  return {
    setSignature: useMutation(channelWebhook.setSignature.mutationOptions({ onSuccess })),
    setFilter: useMutation(channelWebhook.setFilter.mutationOptions({ onSuccess })),
    setTemplate: useMutation(channelWebhook.setTemplate.mutationOptions({ onSuccess })),
  };
}
