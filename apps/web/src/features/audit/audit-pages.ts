import type { useTRPC } from "@/lib/trpc";
import { dayBounds } from "./day-bounds";
import type { AuditFilter } from "./types";

type Api = Pick<ReturnType<typeof useTRPC>, "audit">;

/** The query behind the list. */
export const auditPages = (api: Api, { act, actorId, ...days }: AuditFilter) =>
  api.audit.list.infiniteQueryOptions(
    { act, actorId, ...dayBounds(days) },
    { getNextPageParam: ({ nextCursor }) => nextCursor },
  );
