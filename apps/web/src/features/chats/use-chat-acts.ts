"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { toast } from "@/components/ui/toast";
import { messageOf } from "@/lib/form-errors";
import { useTRPC } from "@/lib/trpc";
import { withPrompt, withRetry } from "./chat-cache";
import { chatQuery } from "./chat-query";
import type { NewPrompt } from "./prompt-form";

const complain = (error: unknown) => void toast.error(messageOf(error));

/** What one may do in a chat. Each act shows at once; the stream brings what follows from it. */
export function useChatActs(chatId: string) {
  const api = useTRPC();
  const queryClient = useQueryClient();
  const { queryKey } = chatQuery(api, chatId);
  const { mutateAsync } = useMutation(
    api.chat.send.mutationOptions({
      onSuccess: (sent, { content, model = null }) =>
        queryClient.setQueryData(
          queryKey,
          (chat) => chat && withPrompt(chat, { ...sent, content, model }),
        ),
    }),
  );
  const { mutate: stop } = useMutation(api.chat.stop.mutationOptions({ onError: complain }));
  const { mutate: retry } = useMutation(
    api.chat.retry.mutationOptions({
      onSuccess: ({ answerId }) =>
        queryClient.setQueryData(queryKey, (chat) => chat && withRetry(chat, answerId)),
      onError: complain,
    }),
  );
  return {
    send: (prompt: NewPrompt) => mutateAsync({ chatId, ...prompt }),
    stop: useCallback(() => stop({ chatId }), [stop, chatId]),
    retry: useCallback(() => retry({ chatId }), [retry, chatId]),
  };
}
