"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTRPC } from "@/lib/trpc";
import type { Place } from "./places";
import type { Delivery } from "./types";

interface RedeliverObstacleProps {
  place: Place;
  delivery: Delivery;
  /** It is being sent at this moment. */
  isUnderWay: boolean;
}

/** Why a delivery can't be sent again, and what would change that; nothing where it can. */
export function RedeliverObstacle({ place, delivery, isUnderWay }: RedeliverObstacleProps) {
  const { isDeleted, isOff } = delivery.endpoint;
  if (!isDeleted && !isOff && !isUnderWay) return null;
  return (
    <p className="text-[0.8125rem] leading-5 text-muted-foreground">
      {isDeleted && "The endpoint was deleted."}
      {!isDeleted && isOff && <SwitchedOff place={place} owner={delivery.owner} />}
      {!isDeleted && !isOff && "It is on its way already."}
    </p>
  );
}

/** The endpoint is its owner's to switch on again. */
function SwitchedOff({ place, owner }: { place: Place; owner: Delivery["owner"] }) {
  const me = useQuery(useTRPC().account.me.queryOptions()).data;
  const isSomebodyElses = place === "admin" && owner !== null && owner.id !== me?.id;
  if (isSomebodyElses) return `The endpoint is switched off. ${owner.name} can switch it on again.`;
  return (
    <>
      The endpoint is switched off.{" "}
      <Link
        href={owner === null ? "/admin/settings/webhooks" : "/settings/webhooks"}
        className="text-primary underline decoration-primary/40 underline-offset-4 hover:decoration-primary"
      >
        Switch it on again
      </Link>{" "}
      first.
    </>
  );
}
