import "server-only";
import { deliveryPages } from "@/features/deliveries/delivery-pages";
import { readFilter } from "@/features/deliveries/filter-params";
import type { Place } from "@/features/deliveries/places";
import { api, pageQueryClient } from "./api";

export type SearchParams = Promise<Record<string, string | string[] | undefined>>;

/** The first page of the list, narrowed as the page's address says. */
export async function prefetchDeliveries(place: Place, searchParams: SearchParams): Promise<void> {
  const given = Object.entries(await searchParams).flatMap(([name, value]) =>
    typeof value === "string" ? [[name, value]] : [],
  );
  const filter = readFilter(new URLSearchParams(given));
  await pageQueryClient().prefetchInfiniteQuery(deliveryPages(api, place, filter));
}
