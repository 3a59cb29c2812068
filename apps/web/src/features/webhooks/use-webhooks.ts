"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { messageOf } from "@/lib/form-errors";
import { useTRPC } from "@/lib/trpc";
import type { ChannelWebhook } from "./types";

/** The acts on a channel's webhooks; each brings the list up to date. */
export function useWebhooks(channelId: string) {
  const { channelWebhook } = useTRPC();
  const queryClient = useQueryClient();
  const queryKey = channelWebhook.list.queryKey({ channelId });
  const keep = (webhook: ChannelWebhook) =>
    queryClient.setQueryData(queryKey, (list) =>
      list?.some(({ id }) => id === webhook.id)
        ? list.map((one) => (one.id === webhook.id ? webhook : one))
        : [...(list ?? []), webhook],
    );
  const create = useMutation(channelWebhook.create.mutationOptions({ onSuccess: keep }));
  const update = useMutation(channelWebhook.update.mutationOptions({ onSuccess: keep }));
  const rotate = useMutation(channelWebhook.rotate.mutationOptions({ onSuccess: keep }));
  const remove = useMutation(
    channelWebhook.delete.mutationOptions({
      onSuccess: (_nothing, { webhookId }) => {
        queryClient.setQueryData(queryKey, (list) => list?.filter(({ id }) => id !== webhookId));
      },
    }),
  );
  return { create, update, rotate, remove };
}

/** For dialogs that show what their act rejects with. */
export const inWords = (error: unknown): never => {
  throw new Error(messageOf(error));
};
