import "server-only";
import { deliveryPages } from "@/features/deliveries/delivery-pages";
import { readFilter } from "@/features/deliveries/filter-params";
import type { Place } from "@/features/deliveries/places";
import { api, pageQueryClient } from "./api";
import { readQuery, type SearchParams } from "./search-params";

/** The first page of the list, narrowed as the page's address says. */
export async function prefetchDeliveries(place: Place, searchParams: SearchParams): Promise<void> {
  const filter = readFilter(await readQuery(searchParams));
  await pageQueryClient().prefetchInfiniteQuery(deliveryPages(api, place, filter));
}
