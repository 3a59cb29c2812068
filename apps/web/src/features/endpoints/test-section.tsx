"use client";

import { useMutation } from "@tanstack/react-query";
import { TestButton } from "./test-button";
import { TestOutcome } from "./test-outcome";
import type { Endpoint, Owner } from "./types";
import { useEndpointApi } from "./use-endpoint-api";

/** Tries an endpoint out, as it is saved. */
export function TestSection({ owner, endpoint }: { owner: Owner; endpoint: Endpoint }) {
  const test = useMutation(useEndpointApi(owner).test.mutationOptions());
  return (
    <section aria-label="Test" className="grid gap-3 border-t pt-5">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <TestButton
          isPending={test.isPending}
          disabled={false}
          onSend={() => test.mutate({ endpointId: endpoint.id })}
        />
        <p className="flex-1 basis-60 text-[0.8125rem] leading-5 text-muted-foreground">
          Sends an example to the address that is saved, of an invented person or chat, and shows
          what it answers.
        </p>
      </div>
      <TestOutcome test={test} />
    </section>
  );
}
