"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { ScrollText, SearchX } from "lucide-react";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { ShowOlder } from "@/components/ui/show-older";
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
        <ShowOlder
          loading={query.isFetchingNextPage}
          failure={query.isFetchNextPageError ? messageOf(query.error) : null}
          onShow={() => void query.fetchNextPage()}
        />
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
