"use client";

import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "@/lib/trpc";

/** The endpoints of one's own, and for admins the workspace's, that fail or were switched off. */
export const useProblems = () => useQuery(useTRPC().delivery.problems.queryOptions()).data ?? [];
