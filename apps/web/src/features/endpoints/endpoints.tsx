"use client";

import { useQuery } from "@tanstack/react-query";
import { Plus, Webhook } from "lucide-react";
import dynamic from "next/dynamic";
import { type ReactNode, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import { messageOf } from "@/lib/form-errors";
import { EndpointRow } from "./endpoint-row";
import type { Owner } from "./types";
import { useEndpointApi } from "./use-endpoint-api";

const EndpointDialog = dynamic(
  () => import("./endpoint-dialog").then((module) => module.EndpointDialog),
  {
    loading: () => null,
  },
);

interface EndpointsProps {
  owner: Owner;
  /** What these endpoints are for. */
  description: ReactNode;
}

/** All of an owner's endpoints, and the way to a new one. */
export function Endpoints({ owner, description }: EndpointsProps) {
  const endpoints = useQuery(useEndpointApi(owner).list.queryOptions());
  const [open, setOpen] = useState<string | "new" | null>(null);
  const newButton = useRef<HTMLButtonElement>(null);
  const edited = endpoints.data?.find(({ id }) => id === open);
  return (
    <>
      <header className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="grid max-w-prose flex-[1_1_20rem] gap-1">
          <h1 className="font-display text-2xl tracking-tight">Webhooks</h1>
          <p className="text-sm text-pretty text-muted-foreground">{description}</p>
        </div>
        <Button ref={newButton} onClick={() => setOpen("new")}>
          <Plus aria-hidden />
          New endpoint
        </Button>
      </header>
      {endpoints.isPending && <EndpointsSkeleton />}
      {endpoints.isError && !endpoints.data && (
        <ErrorState
          message={messageOf(endpoints.error)}
          retrying={endpoints.isFetching}
          onRetry={() => void endpoints.refetch()}
        />
      )}
      {endpoints.data?.length === 0 && (
        <EmptyState icon={Webhook} title="No endpoints yet">
          An endpoint is an address of an outside service. Add one, choose what it should hear of,
          and send a test.
        </EmptyState>
      )}
      {endpoints.data && endpoints.data.length > 0 && (
        <ul
          aria-label="Endpoints"
          className="grid divide-y rounded-xl border bg-card shadow-raised"
        >
          {endpoints.data.map((endpoint) => (
            <EndpointRow
              key={endpoint.id}
              owner={owner}
              endpoint={endpoint}
              onEdit={() => setOpen(endpoint.id)}
            />
          ))}
        </ul>
      )}
      {(open === "new" || edited) && (
        <EndpointDialog
          owner={owner}
          endpoint={edited}
          onCreated={({ id }) => setOpen(id)}
          onClose={() => setOpen(null)}
          returnFocus={() => newButton.current}
        />
      )}
    </>
  );
}

/** Holds the place of the list. */
const EndpointsSkeleton = () => (
  <div role="status">
    <span className="sr-only">Loading the endpoints</span>
    <Skeleton className="h-24 rounded-xl" />
  </div>
);
