import type { QueryClient, QueryKey } from "@tanstack/react-query";

/**
 * Begins a fetch once nothing is being fetched under a key. A query has one fetch at a time: a refetch would
 * drop the further page that somebody just asked for, and the other way round. Of two that wait for the same
 * fetch the second waits for what the first one begins.
 * @param begin has to begin its fetch before it returns
 */
export async function whenSettled<Result>(
  queryClient: QueryClient,
  queryKey: QueryKey,
  begin: () => Promise<Result>,
): Promise<Result> {
  const cache = queryClient.getQueryCache();
  for (;;) {
    const fetching = cache.findAll({ queryKey, fetchStatus: "fetching" });
    if (fetching.length === 0) return begin();
    await Promise.allSettled(fetching.map(({ promise }) => promise));
  }
}
