"use client";

import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "@/lib/trpc";

/** A channel as the signed-in person sees it. */
export const useChannel = (channelId: string) =>
  useQuery(useTRPC().channel.get.queryOptions({ channelId }));
