"use client";

import type { Owner } from "./types";
import { labelOf, useEndpointOptions } from "./use-endpoint-api";

interface FormatLineProps {
  owner: Owner;
  format: string;
}

/** The form in which an endpoint gets its news. */
export function FormatLine({ owner, format }: FormatLineProps) {
  const options = useEndpointOptions(owner);
  if (options === undefined) return null;
  const label = labelOf(options.formats, format);
  return (
    <p className="text-[0.8125rem] leading-5 text-muted-foreground">
      {format === "generic" ? (
        "Sent as plain JSON: the address is of no service that Tidings knows."
      ) : (
        <>
          Recognised by its address: sent as <strong className="font-medium">{label}</strong> shows
          it.
        </>
      )}
    </p>
  );
}
