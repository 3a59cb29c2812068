"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { readFilter, writeFilter } from "./filter-params";
import type { AuditFilter } from "./types";

/** The list's filter. It stands in the page's address, so that it can be handed on. */
export function useFilter() {
  const pathname = usePathname();
  const filter = readFilter(useSearchParams());
  const setFilter = (next: AuditFilter) =>
    // Not by the router: it would have the server render the whole page.
    window.history.replaceState(null, "", `${pathname}${writeFilter(next)}`);
  return { filter, setFilter };
}
