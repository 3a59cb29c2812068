"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { readFilter, writeFilter } from "./filter-params";
import type { DeliveryFilter } from "./types";

/** The list's filter. It stands in the page's address, so that the way back from a delivery keeps it. */
export function useFilter() {
  const pathname = usePathname();
  const filter = readFilter(useSearchParams());
  const setFilter = (next: DeliveryFilter) =>
    // Not by the router: it would have the server render the whole page.
    window.history.replaceState(null, "", `${pathname}${writeFilter(next)}`);
  return { filter, setFilter };
}
