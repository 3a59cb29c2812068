import type { QueryClient } from "@tanstack/react-query";
import type { useTRPC } from "@/lib/trpc";

/** Has whoever comes back to a channel find marked what has come since, not since they came first. */
export function markReadUpTo(
  api: ReturnType<typeof useTRPC>,
  queryClient: QueryClient,
  channelId: string,
  messageId: string,
): void {
  queryClient.setQueryData(
    api.channel.get.queryKey({ channelId }),
    (channel) => channel && { ...channel, readUpTo: messageId },
  );
}
