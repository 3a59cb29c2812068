"use client";

import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "@/lib/trpc";
import type { Owner } from "./types";

/** The procedures for endpoints of an owner; both kinds have the same ones. */
export function useEndpointApi(owner: Owner) {
  const { endpoint, workspaceEndpoint } = useTRPC();
  return owner === "me" ? endpoint : workspaceEndpoint;
}

/** The formats and events to choose from. They change with the version alone. */
export function useEndpointOptions(owner: Owner, enabled = true) {
  const { options } = useEndpointApi(owner);
  const staleTime = Number.POSITIVE_INFINITY;
  return useQuery(options.queryOptions(undefined, { staleTime, enabled })).data;
}

/** What people call a thing that has a name of its own in the database. */
export const labelOf = (choices: { name: string; label: string }[] | undefined, name: string) =>
  choices?.find((choice) => choice.name === name)?.label ?? name;
