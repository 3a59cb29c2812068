"use client";

import { useQuery } from "@tanstack/react-query";
import { ArrowLeft, SearchX } from "lucide-react";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import { CodeBlock } from "@/components/ui/code-block";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import { messageOf } from "@/lib/form-errors";
import { useTRPC } from "@/lib/trpc";
import { useRefusal } from "@/lib/use-refusal";
import { Attempts } from "./attempts";
import { DeliveryFacts } from "./delivery-facts";
import { PLACES, type Place } from "./places";
import { Redeliver } from "./redeliver";
import { StateBadge } from "./state-badge";
import type { Delivery } from "./types";

interface DeliveryViewProps {
  place: Place;
  deliveryId: string;
}

/** One delivery with what it carries and every attempt at it, live. */
export function DeliveryView({ place, deliveryId }: DeliveryViewProps) {
  const delivery = useQuery(useTRPC().delivery.get.queryOptions({ deliveryId }));
  const refusal = useRefusal(delivery);
  const isUnknown = refusal !== null && !delivery.data;
  return (
    <>
      <Button asChild variant="ghost" size="sm" className="-mb-4 -ml-3 justify-self-start">
        <Link href={PLACES[place].path}>
          <ArrowLeft aria-hidden />
          All deliveries
        </Link>
      </Button>
      {delivery.isPending && !isUnknown && <DeliverySkeleton />}
      {isUnknown && (
        <EmptyState icon={SearchX} headingLevel="h1" title="There is no such delivery">
          It isn't there any more, or it isn't yours to see.
        </EmptyState>
      )}
      {delivery.isError && !delivery.data && !isUnknown && (
        <ErrorState
          message={messageOf(delivery.error)}
          retrying={delivery.isFetching}
          onRetry={() => void delivery.refetch()}
        />
      )}
      {delivery.data && <Shown place={place} delivery={delivery.data} />}
    </>
  );
}

function Shown({ place, delivery }: { place: Place; delivery: Delivery }) {
  return (
    <>
      <header className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1">
          <h1 className="font-display text-2xl tracking-tight wrap-anywhere">
            {delivery.eventLabel}
          </h1>
          <StateBadge {...delivery} />
        </div>
        <Redeliver place={place} delivery={delivery} />
      </header>
      <DeliveryFacts place={place} delivery={delivery} />
      <section aria-labelledby="attempts" className="grid gap-3">
        <h2 id="attempts" className="font-semibold leading-6">
          Attempts
        </h2>
        <Attempts delivery={delivery} />
      </section>
      <section aria-labelledby="payload" className="grid gap-3">
        <h2 id="payload" className="font-semibold leading-6">
          Payload
        </h2>
        {delivery.isWithheld ? (
          <p className="text-sm text-muted-foreground">
            What is said in a chat is its owner's alone, so the bodies are shown to nobody else.
          </p>
        ) : (
          <CodeBlock
            label="JSON, as the format of that name sends it"
            code={JSON.stringify(delivery.payload, null, 2)}
            wrap
            className="max-h-96"
          />
        )}
      </section>
    </>
  );
}

/** Holds the place of the delivery. */
const DeliverySkeleton = () => (
  <div role="status" className="grid gap-8">
    <span className="sr-only">Loading the delivery</span>
    <Skeleton className="h-8 w-48" />
    <Skeleton className="h-44 rounded-xl" />
    <Skeleton className="h-32 rounded-xl" />
  </div>
);
