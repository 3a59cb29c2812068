import type { QueryClient, QueryKey } from "@tanstack/react-query";

/**
 * Resolves when what is being fetched under a key is here, or has failed. A query has one fetch at a time: a
 * refetch would drop the further page that somebody just asked for, and the other way round.
 */
export async function settled(queryClient: QueryClient, queryKey: QueryKey): Promise<void> {
  const fetching = queryClient.getQueryCache().findAll({ queryKey, fetchStatus: "fetching" });
  await Promise.allSettled(fetching.map(({ promise }) => promise));
}
