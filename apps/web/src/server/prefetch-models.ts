import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { api, pageQueryClient } from "./api";

const PATIENCE_MS = 300;

/** Fetches the models for the page, unless the model server is slow to say: then the browser asks. */
export async function prefetchModels(): Promise<void> {
  const queryClient = pageQueryClient();
  const query = api.chat.models.queryOptions();
  await Promise.race([queryClient.prefetchQuery(query), sleep(PATIENCE_MS)]);
  // Left in, it could come between the server's rendering and the browser's, which have to agree.
  if (queryClient.getQueryState(query.queryKey)?.status === "pending") {
    queryClient.removeQueries({ queryKey: query.queryKey });
  }
}
