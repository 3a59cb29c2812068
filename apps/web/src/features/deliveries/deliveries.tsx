"use client";

import type { ReactNode } from "react";
import { DeliveryFilters } from "./delivery-filters";
import { DeliveryList } from "./delivery-list";
import { writeFilter } from "./filter-params";
import type { Place } from "./places";
import { useFilter } from "./use-filter";

interface DeliveriesProps {
  place: Place;
  description: ReactNode;
}

/** What was sent, what is on its way, and what came of it. */
export function Deliveries({ place, description }: DeliveriesProps) {
  const { filter, setFilter } = useFilter();
  return (
    <>
      <header className="grid gap-1">
        <h1 className="font-display text-2xl tracking-tight">Deliveries</h1>
        <p className="text-sm text-pretty text-muted-foreground">{description}</p>
      </header>
      <div className="grid gap-4">
        <DeliveryFilters place={place} filter={filter} onFilter={setFilter} />
        {/* Another filter is another list, with nothing held back. */}
        <DeliveryList key={writeFilter(filter)} place={place} filter={filter} />
      </div>
    </>
  );
}
