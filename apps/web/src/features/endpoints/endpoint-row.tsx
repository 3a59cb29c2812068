"use client";

import { Pencil } from "lucide-react";
import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { EnableButton } from "./enable-button";
import { eventWords } from "./event-words";
import { StatusBadge } from "./status-badge";
import { Trouble } from "./trouble";
import type { Endpoint, Owner } from "./types";
import { labelOf, useEndpointOptions } from "./use-endpoint-api";

interface EndpointRowProps {
  owner: Owner;
  endpoint: Endpoint;
  onEdit: () => void;
}

/** One endpoint at a glance: what it hears of, in which form, and how it has fared. */
export function EndpointRow({ owner, endpoint, onEdit }: EndpointRowProps) {
  const { id, name, urlMasked, format, events, when, isPrimary, status } = endpoint;
  const options = useEndpointOptions(owner);
  const facts = [
    labelOf(options?.formats, format),
    eventWords(events, options?.events ?? []),
    owner === "me" && (when === "away" ? "When I'm away" : "Always"),
  ];
  return (
    <li className="grid gap-3 p-4">
      <div className="flex items-start gap-3">
        <div className="grid min-w-0 flex-1 gap-0.5">
          <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
            <h2 className="min-w-0 truncate font-medium">{name}</h2>
            <StatusBadge status={status} />
            {isPrimary && <Badge variant="outline">{SINGLE_FIELD[owner]}</Badge>}
          </div>
          <p className="truncate font-mono text-[0.8125rem] text-muted-foreground">{urlMasked}</p>
          <p className="text-[0.8125rem] leading-5 text-muted-foreground">
            {facts.filter(Boolean).join(" · ")}
          </p>
          <p className="text-[0.8125rem] leading-5">
            <Link
              href={`${DELIVERIES[owner]}?endpoint=${id}`}
              aria-label={`Deliveries to ${name}`}
              className="text-primary underline decoration-primary/40 underline-offset-4 hover:decoration-primary"
            >
              Deliveries
            </Link>
          </p>
        </div>
        <Button
          variant="ghost"
          size="icon"
          aria-label={`Edit ${name}`}
          className="-mt-1 -mr-2 text-muted-foreground"
          onClick={onEdit}
        >
          <Pencil aria-hidden />
        </Button>
      </div>
      <Trouble status={status}>
        {status.state === "disabled" && <EnableButton owner={owner} endpoint={endpoint} />}
      </Trouble>
    </li>
  );
}

const DELIVERIES: Record<Owner, string> = {
  workspace: "/admin/deliveries",
  me: "/settings/deliveries",
};

/** Where the endpoint that came of a single field can be changed as well. */
const SINGLE_FIELD: Record<Owner, string> = {
  workspace: "Also under General",
  me: "Also under Account",
};
