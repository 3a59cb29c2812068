"use client";

import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { ArrowUp, SearchX, Send } from "lucide-react";
import { useRef } from "react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { ShowOlder } from "@/components/ui/show-older";
import { messageOf } from "@/lib/form-errors";
import { useTRPC } from "@/lib/trpc";
import { whenSettled } from "@/lib/when-settled";
import { DeliveriesSkeleton } from "./deliveries-skeleton";
import { deliveryPages } from "./delivery-pages";
import { DeliveryTable } from "./delivery-table";
import { writeFilter } from "./filter-params";
import type { Place } from "./places";
import type { DeliveryFilter } from "./types";
import { useHeldList } from "./use-held-list";

interface DeliveryListProps {
  place: Place;
  filter: DeliveryFilter;
}

/** Deliveries, newest first, live; older ones on demand. */
export function DeliveryList({ place, filter }: DeliveryListProps) {
  const pages = deliveryPages(useTRPC(), place, filter);
  const query = useInfiniteQuery(pages);
  const queryClient = useQueryClient();
  const rows = query.data?.pages.flatMap(({ items }) => items) ?? [];
  const { shown, waiting, top, letIn, readingProps } = useHeldList(rows);
  const table = useRef<HTMLTableElement>(null);
  const showNew = () => {
    letIn();
    // The button goes away.
    table.current?.focus({ preventScroll: true });
    top.current?.scrollIntoView({ block: "center" });
  };
  const showOlder = () => whenSettled(queryClient, pages.queryKey, () => query.fetchNextPage());
  return (
    <div {...readingProps}>
      <div ref={top} className="h-px" />
      <NewOnes count={waiting} onShow={showNew} />
      {query.isPending && <DeliveriesSkeleton />}
      {query.isError && !query.data && (
        <ErrorState
          message={messageOf(query.error)}
          retrying={query.isFetching}
          onRetry={() => void query.refetch()}
        />
      )}
      {query.data && rows.length === 0 && <Nothing isFiltered={writeFilter(filter) !== ""} />}
      {shown.length > 0 && <DeliveryTable ref={table} place={place} deliveries={shown} />}
      {query.hasNextPage && (
        <ShowOlder
          loading={query.isFetchingNextPage}
          failure={query.isFetchNextPageError ? messageOf(query.error) : null}
          onShow={() => void showOlder()}
        />
      )}
    </div>
  );
}

/** Lies over the list, so that coming and going it moves nothing. */
function NewOnes({ count, onShow }: { count: number; onShow: () => void }) {
  return (
    <div role="status" className="sticky top-2 z-10 flex h-0 justify-center">
      {count > 0 && (
        <Button size="sm" className="shadow-floating" onClick={onShow}>
          <ArrowUp aria-hidden />
          {count} new {count === 1 ? "delivery" : "deliveries"}
        </Button>
      )}
    </div>
  );
}

const Nothing = ({ isFiltered }: { isFiltered: boolean }) =>
  isFiltered ? (
    <EmptyState icon={SearchX} title="Nothing found">
      No delivery matches this filter.
    </EmptyState>
  ) : (
    <EmptyState icon={Send} title="Nothing sent yet">
      As soon as something happens that an endpoint hears of, it stands here, with every attempt to
      deliver it.
    </EmptyState>
  );
