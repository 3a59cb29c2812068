"use client";

import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "@/lib/trpc";

/** The models that one may choose from, as far as the model server says. */
export const useModels = () => useQuery(useTRPC().chat.models.queryOptions());
