"use client";

import type { Ref } from "react";
import { DeliveryRow } from "./delivery-row";
import type { Place } from "./places";
import type { ListedDelivery } from "./types";

interface DeliveryTableProps {
  ref: Ref<HTMLTableElement>;
  place: Place;
  deliveries: ListedDelivery[];
}

/** A table where there is room for its columns, a list of cards where there isn't. */
export function DeliveryTable({ ref, place, deliveries }: DeliveryTableProps) {
  return (
    <div className="@container">
      <table
        ref={ref}
        tabIndex={-1}
        aria-label="Deliveries"
        className="block rounded-xl border bg-card text-sm shadow-raised @2xl:table @2xl:w-full @2xl:border-separate @2xl:border-spacing-0"
      >
        <thead className="hidden text-left text-xs text-muted-foreground @2xl:table-header-group">
          <tr className="[&>th]:border-b [&>th]:px-4 [&>th]:py-2.5 [&>th]:font-medium">
            <th scope="col">Event and endpoint</th>
            <th scope="col">State</th>
            <th scope="col">Attempts</th>
            <th scope="col">Happened</th>
          </tr>
        </thead>
        <tbody className="block divide-y @2xl:table-row-group">
          {deliveries.map((delivery) => (
            <DeliveryRow key={delivery.id} place={place} delivery={delivery} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
