"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { ScrollText, SearchX } from "lucide-react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { messageOf } from "@/lib/form-errors";
import { useTRPC } from "@/lib/trpc";
import { auditPages } from "./audit-pages";
import { AuditSkeleton } from "./audit-skeleton";
import { AuditTable } from "./audit-table";
import { writeFilter } from "./filter-params";
import type { AuditFilter } from "./types";

/** Acts, newest first; older ones on demand. */
export function AuditList({ filter }: { filter: AuditFilter }) {
  const query = useInfiniteQuery(auditPages(useTRPC(), filter));
  const entries = query.data?.pages.flatMap(({ items }) => items) ?? [];
  if (query.isPending) return <AuditSkeleton />;
  if (!query.data) {
    return (
      <ErrorState
        message={messageOf(query.error)}
        retrying={query.isFetching}
        onRetry={() => void query.refetch()}
      />
    );
  }
  if (entries.length === 0) return <Nothing isFiltered={writeFilter(filter) !== ""} />;
  return (
    <div>
      <AuditTable entries={entries} />
      {query.hasNextPage && (
        <div className="mt-4 grid justify-items-center gap-2">
          <Button
            variant="outline"
            loading={query.isFetchingNextPage}
            onClick={() => void query.fetchNextPage()}
          >
            Show older
          </Button>
          {query.isFetchNextPageError && (
            <p role="alert" className="text-sm text-destructive">
              {messageOf(query.error)}
            </p>
          )}
        </div>
      )}
    </div>
  );
}

const Nothing = ({ isFiltered }: { isFiltered: boolean }) =>
  isFiltered ? (
    <EmptyState icon={SearchX} title="Nothing found">
      Nothing that was done matches this filter.
    </EmptyState>
  ) : (
    <EmptyState icon={ScrollText} title="Nothing done yet">
      As soon as an admin or a channel’s manager changes something, it stands here.
    </EmptyState>
  );
