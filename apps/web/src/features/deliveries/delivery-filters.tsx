"use client";

import { FilterX } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { DELIVERY_STATES, type ShownState } from "./delivery-states";
import { writeFilter } from "./filter-params";
import type { Place } from "./places";
import type { DeliveryFilter } from "./types";
import { useFilterChoices } from "./use-filter-choices";

interface DeliveryFiltersProps {
  place: Place;
  filter: DeliveryFilter;
  onFilter: (filter: DeliveryFilter) => void;
}

/** Narrows the list to an endpoint, an event, a state. */
export function DeliveryFilters({ place, filter, onFilter }: DeliveryFiltersProps) {
  const { endpoints, events } = useFilterChoices(place, filter);
  const states = Object.entries(DELIVERY_STATES).map(([name, { label }]) => ({ name, label }));
  const isFiltered = writeFilter(filter) !== "";
  return (
    <search className="grid grid-cols-2 gap-2 sm:grid-cols-[repeat(3,minmax(0,1fr))_auto]">
      <FilterSelect
        label="Endpoint"
        all="All endpoints"
        choices={endpoints}
        value={filter.endpointId}
        onChoose={(endpointId) => onFilter({ ...filter, endpointId })}
      />
      <FilterSelect
        label="Event"
        all="All events"
        choices={events}
        value={filter.event}
        onChoose={(event) => onFilter({ ...filter, event })}
      />
      <FilterSelect
        label="State"
        all="All states"
        choices={states}
        value={filter.status}
        onChoose={(status) => onFilter({ ...filter, status: status as ShownState | undefined })}
      />
      <Button
        variant="ghost"
        disabled={!isFiltered}
        className="text-muted-foreground"
        onClick={() => onFilter({})}
      >
        <FilterX aria-hidden />
        Clear
      </Button>
    </search>
  );
}

interface FilterSelectProps {
  label: string;
  /** What it says while it narrows nothing. */
  all: string;
  choices: { name: string; label: string }[];
  value: string | undefined;
  onChoose: (name: string | undefined) => void;
}

const FilterSelect = ({ label, all, choices, value = "", onChoose }: FilterSelectProps) => (
  <Select
    aria-label={label}
    value={value}
    onChange={({ target }) => onChoose(target.value === "" ? undefined : target.value)}
  >
    <option value="">{all}</option>
    {choices.map((choice) => (
      <option key={choice.name} value={choice.name}>
        {choice.label}
      </option>
    ))}
  </Select>
);
