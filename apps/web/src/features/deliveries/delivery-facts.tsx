"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { CopyButton } from "@/components/ui/copy-button";
import { TimeAgo } from "@/components/ui/time-ago";
import { writeFilter } from "./filter-params";
import { NextAttempt } from "./next-attempt";
import { PLACES, type Place } from "./places";
import type { Delivery } from "./types";

/** Where a delivery goes, whose it is, and how it stands. */
export function DeliveryFacts({ place, delivery }: { place: Place; delivery: Delivery }) {
  const { event, endpoint, owner, webhookId, reason, createdAt, finishedAt, nextAttemptAt } =
    delivery;
  const siblings = PLACES[place].path + writeFilter({ endpointId: endpoint.id });
  return (
    <dl className="grid gap-x-6 gap-y-3 rounded-xl border bg-card p-4 text-sm shadow-raised sm:grid-cols-[8rem_minmax(0,1fr)] sm:p-6">
      <Fact name="Event">
        <code className="font-mono text-[0.8125rem]">{event}</code>
      </Fact>
      <Fact name="Endpoint">
        <Link
          href={siblings}
          className="text-primary underline decoration-primary/40 underline-offset-4 hover:decoration-primary"
        >
          {endpoint.name}
        </Link>
        {endpoint.isDeleted && " (deleted)"}
        <span className="block font-mono text-[0.8125rem] text-muted-foreground">
          {endpoint.urlMasked}
        </span>
      </Fact>
      {place === "admin" && <Fact name="Belongs to">{owner?.name ?? "The workspace"}</Fact>}
      <Fact name="webhook-id">
        <span className="flex flex-wrap items-center gap-x-2">
          <code className="font-mono text-[0.8125rem]">{webhookId}</code>
          <CopyButton
            text={webhookId}
            label="Copy webhook-id"
            variant="ghost"
            size="icon"
            className="-my-2 text-muted-foreground"
          />
        </span>
      </Fact>
      <Fact name="Happened">
        <TimeAgo date={createdAt} />
      </Fact>
      {finishedAt && (
        <Fact name="Finished">
          <TimeAgo date={finishedAt} />
        </Fact>
      )}
      {nextAttemptAt && (
        <Fact name="Next attempt">
          <NextAttempt at={nextAttemptAt} />
        </Fact>
      )}
      {reason && <Fact name="Reason">{reason}</Fact>}
    </dl>
  );
}

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div className="contents">
    <dt className="text-muted-foreground max-sm:-mb-2.5">{name}</dt>
    <dd className="min-w-0 wrap-anywhere">{children}</dd>
  </div>
);
