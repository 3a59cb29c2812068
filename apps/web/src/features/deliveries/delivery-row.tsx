"use client";

import Link from "next/link";
import { TimeAgo } from "@/components/ui/time-ago";
import { attemptsInWords } from "./attempt-text";
import { NextAttempt } from "./next-attempt";
import { PLACES, type Place } from "./places";
import { StateBadge } from "./state-badge";
import type { ListedDelivery } from "./types";

interface DeliveryRowProps {
  place: Place;
  delivery: ListedDelivery;
}

/** One delivery: a card, or a row. All of it leads to the delivery itself. */
export function DeliveryRow({ place, delivery }: DeliveryRowProps) {
  const { id, eventLabel, createdAt, attemptCount, lastStatus, nextAttemptAt } = delivery;
  return (
    <tr className="relative grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-3 gap-y-1 p-4 transition-colors hover:bg-accent/50 @2xl:table-row @2xl:[&:not(:last-child)>*]:border-b @2xl:[&>*]:px-4 @2xl:[&>*]:py-3 @2xl:[&>*]:align-top">
      <th scope="row" className="min-w-0 text-left font-normal @2xl:w-full @2xl:max-w-0">
        <Link
          href={`${PLACES[place].path}/${id}`}
          prefetch={false}
          className="block truncate font-medium leading-5 after:absolute after:inset-0"
        >
          {eventLabel}
        </Link>
        <Target place={place} delivery={delivery} />
        <Trouble {...delivery} />
      </th>
      <td className="text-right whitespace-nowrap @2xl:text-left">
        <StateBadge {...delivery} />
        <span className="ml-2 text-xs text-muted-foreground">{lastStatus}</span>
      </td>
      <td className="text-xs text-muted-foreground @2xl:whitespace-nowrap @2xl:text-[0.8125rem]">
        <span className="hidden @2xl:inline">{attemptCount === 0 ? "None yet" : attemptCount}</span>
        <span className="@2xl:hidden">{attemptsInWords(attemptCount)}</span>
        {nextAttemptAt && (
          <span className="@2xl:block @2xl:text-xs">
            <span className="@2xl:hidden"> · </span>
            next <NextAttempt at={nextAttemptAt} />
          </span>
        )}
      </td>
      <td className="text-right text-xs whitespace-nowrap text-muted-foreground @2xl:text-left @2xl:text-[0.8125rem]">
        <TimeAgo date={createdAt} className="relative z-1" />
      </td>
    </tr>
  );
}

/** What went wrong last, unless all is well by now. */
function Trouble({ state, lastError }: Pick<ListedDelivery, "state" | "lastError">) {
  if (lastError === null || state === "delivered") return null;
  return <span className="block truncate text-xs leading-5 text-destructive">{lastError}</span>;
}

/** Where it goes and, where everybody's stand together, whose it is. */
function Target({ place, delivery: { endpoint, owner } }: DeliveryRowProps) {
  const whose = place === "admin" && owner !== null && `${owner.name}: `;
  return (
    <span className="block truncate text-xs leading-5 text-muted-foreground">
      {whose}
      {endpoint.name}
      <span className="font-mono"> {endpoint.urlMasked}</span>
      {endpoint.isDeleted && " (deleted)"}
    </span>
  );
}
