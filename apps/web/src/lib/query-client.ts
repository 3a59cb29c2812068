import { defaultShouldDehydrateQuery, QueryClient } from "@tanstack/react-query";
import { TRPCClientError } from "@trpc/client";
import superjson from "superjson";

const STALE_AFTER_MS = 30_000;
const MAX_RETRIES = 2;
const FIRST_SERVER_ERROR = 500;

/** True for the server's no, which stays one however often it is asked for; a lost connection may come back. */
export function isRefusal(error: unknown): boolean {
  const status = error instanceof TRPCClientError ? error.data?.httpStatus : undefined;
  return status !== undefined && status < FIRST_SERVER_ERROR;
}

/** On the server nobody waits: what fails there, the browser asks for again. */
const shouldRetry = (failures: number, error: Error): boolean =>
  typeof window !== "undefined" && failures < MAX_RETRIES && !isRefusal(error);

/** A query client whose data can travel from the server's rendering to the browser. */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: { staleTime: STALE_AFTER_MS, retry: shouldRetry },
      dehydrate: {
        serializeData: superjson.serialize,
        shouldDehydrateQuery: (query) =>
          defaultShouldDehydrateQuery(query) || query.state.status === "pending",
      },
      hydrate: { deserializeData: superjson.deserialize },
    },
  });
