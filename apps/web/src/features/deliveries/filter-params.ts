import { isId } from "../../lib/is-id.ts";
import { DELIVERY_STATES } from "./delivery-states.ts";
import type { DeliveryFilter } from "./types.ts";

/** Reads the list's filter from the page's address; what makes no sense there narrows nothing. */
export function readFilter(params: URLSearchParams): DeliveryFilter {
  const [endpoint, event, state] = ["endpoint", "event", "state"].map((name) => params.get(name));
  return {
    ...(endpoint && isId(endpoint) && { endpointId: endpoint }),
    ...(event && { event }),
    ...(state &&
      Object.hasOwn(DELIVERY_STATES, state) && {
        status: state as keyof typeof DELIVERY_STATES,
      }),
  };
}

/** The query that {@link readFilter} reads: empty for no filter, with its question mark otherwise. */
export function writeFilter({ endpointId, event, status }: DeliveryFilter): string {
  const entries = Object.entries({ endpoint: endpointId, event, state: status });
  const given = entries.filter((entry): entry is [string, string] => Boolean(entry[1]));
  return given.length === 0 ? "" : `?${new URLSearchParams(given)}`;
}
