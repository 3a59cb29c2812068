"use client";

import { type QueryKey, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { coalesce } from "@/lib/coalesce";
import { useTRPC } from "@/lib/trpc";
import { whenSettled } from "@/lib/when-settled";

/** Many deliveries may change in a second; nobody reads so fast. */
const INTERVAL_MS = 1_000;

/** Fetches anew what is shown of deliveries and endpoints. */
export function useRefreshDeliveries(): () => void {
  const api = useTRPC();
  const queryClient = useQueryClient();
  return useMemo(() => {
    const keys = [
      api.delivery.pathKey(),
      api.endpoint.list.queryKey(),
      api.workspaceEndpoint.list.queryKey(),
      api.account.notificationWebhook.queryKey(),
    ];
    const refresh = (queryKey: QueryKey) =>
      whenSettled(queryClient, queryKey, () =>
        queryClient.invalidateQueries({
          queryKey,
          // What was refused stays so; asking again would only make its page flicker.
          predicate: ({ state }) => state.data !== undefined,
        }),
      );
    return coalesce(() => Promise.all(keys.map(refresh)), INTERVAL_MS);
  }, [api, queryClient]);
}
