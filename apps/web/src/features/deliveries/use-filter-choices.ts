"use client";

import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "@/lib/trpc";
import { useEndpointOptions } from "../endpoints/use-endpoint-api";
import type { Place } from "./places";
import type { DeliveryFilter } from "./types";

interface Choice {
  name: string;
  label: string;
}

/** What the list can be narrowed to; what it is narrowed to now is always among it. */
export function useFilterChoices(place: Place, { endpointId, event }: DeliveryFilter) {
  const { endpoint, workspaceEndpoint } = useTRPC();
  const isAdmin = place === "admin";
  const own = useQuery(endpoint.list.queryOptions());
  const workspaces = useQuery(workspaceEndpoint.list.queryOptions(undefined, { enabled: isAdmin }));
  const ownOptions = useEndpointOptions("me");
  const workspaceOptions = useEndpointOptions("workspace", isAdmin);
  const endpoints = [...(workspaces.data ?? []), ...(own.data ?? [])];
  const events = [...(workspaceOptions?.events ?? []), ...(ownOptions?.events ?? [])];
  return {
    endpoints: withChosen(
      endpoints.map(({ id, name }) => ({ name: id, label: name })),
      endpointId && { name: endpointId, label: "This endpoint" },
    ),
    events: withChosen(events, event && { name: event, label: event }),
  };
}

/** Each choice once, and the chosen one even where it isn't known, such as a deleted endpoint. */
function withChosen(choices: Choice[], chosen: Choice | undefined | ""): Choice[] {
  const byName = new Map(chosen ? [[chosen.name, chosen]] : []);
  for (const choice of choices) byName.set(choice.name, choice);
  return [...byName.values()];
}
