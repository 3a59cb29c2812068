import type { useTRPC } from "@/lib/trpc";
import { PLACES, type Place } from "./places";
import type { DeliveryFilter } from "./types";

type Api = Pick<ReturnType<typeof useTRPC>, "delivery">;

/** The query behind the list of deliveries; the server's rendering and the browser ask the same. */
export const deliveryPages = (api: Api, place: Place, filter: DeliveryFilter) =>
  api.delivery.list.infiniteQueryOptions(
    { ...PLACES[place].narrowing, ...filter },
    { getNextPageParam: ({ nextCursor }) => nextCursor },
  );
