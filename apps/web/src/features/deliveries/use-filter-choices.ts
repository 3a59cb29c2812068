"use client";

import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "@/lib/trpc";
import { PLACES, type Place } from "./places";
import type { DeliveryFilter } from "./types";

interface Choice {
  name: string;
  label: string;
}

/** What the list can be narrowed to; what it is narrowed to now is always among it. */
export function useFilterChoices(place: Place, { endpointId, event }: DeliveryFilter) {
  const choices = useQuery(useTRPC().delivery.choices.queryOptions(PLACES[place].narrowing)).data;
  return {
    endpoints: withChosen(
      choices?.endpoints ?? [],
      endpointId && { name: endpointId, label: "This endpoint" },
    ),
    events: withChosen(choices?.events ?? [], event && { name: event, label: event }),
  };
}

/** Each choice once, and the chosen one even where it isn't known, such as a deleted endpoint. */
function withChosen(choices: Choice[], chosen: Choice | undefined | ""): Choice[] {
  const byName = new Map(chosen ? [[chosen.name, chosen]] : []);
  for (const choice of choices) byName.set(choice.name, choice);
  return [...byName.values()];
}
