"use client";

import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "@/lib/trpc";

/** What the workspace offers; nothing that isn't known to be on. */
export function useFeatures() {
  const { data } = useQuery(useTRPC().account.features.queryOptions());
  return data ?? { userWebhooks: false };
}
