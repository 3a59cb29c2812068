"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/lib/trpc";

/** Asks anew for everything that a change of a channel shows in. */
export function useRefreshChannels(): () => Promise<void> {
  const { channel } = useTRPC();
  const queryClient = useQueryClient();
  return async () => {
    const keys = [channel.list.queryKey(), channel.get.queryKey(), channel.members.queryKey()];
    await Promise.all(keys.map((queryKey) => queryClient.invalidateQueries({ queryKey })));
  };
}
