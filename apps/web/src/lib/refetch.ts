import type { QueryClient, QueryFilters } from "@tanstack/react-query";
import { whenSettled } from "./when-settled";

/**
 * Has what is shown of some queries fetched anew. A query's first fetch that is under way may have been read
 * before what there is to learn, yet counts as the new one for the query client: another one follows it.
 */
export function refetch(queryClient: QueryClient, filters: QueryFilters): void {
  const first = queryClient.getQueryCache().findAll({
    ...filters,
    fetchStatus: "fetching",
    predicate: ({ state }) => state.data === undefined,
  });
  void queryClient.invalidateQueries(filters);
  for (const { queryKey } of first) {
    void whenSettled(queryClient, queryKey, () =>
      queryClient.invalidateQueries({ queryKey, exact: true }),
    );
  }
}
