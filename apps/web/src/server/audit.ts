import "server-only";
import { auditPages } from "@/features/audit/audit-pages";
import { readFilter } from "@/features/audit/filter-params";
import { api, pageQueryClient } from "./api";
import { readQuery, type SearchParams } from "./search-params";

/**
 * The first page of the list and what it can be narrowed to. Days are the reader's own, whose clock nobody
 * knows here: a list that is narrowed to some is left to the browser.
 */
export async function prefetchAudit(searchParams: SearchParams): Promise<void> {
  const filter = readFilter(await readQuery(searchParams));
  const client = pageQueryClient();
  const isOfDays = filter.from !== undefined || filter.until !== undefined;
  await Promise.all([
    client.prefetchQuery(api.audit.actors.queryOptions()),
    isOfDays || client.prefetchInfiniteQuery(auditPages(api, filter)),
  ]);
}
