"use client";

import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import { messageOf } from "@/lib/form-errors";
import type { Endpoint, Owner } from "./types";
import { useEndpoints } from "./use-endpoints";

interface EnableButtonProps {
  owner: Owner;
  endpoint: Pick<Endpoint, "id" | "name">;
}

/** For an endpoint that was switched off because nothing got through. */
export function EnableButton({ owner, endpoint }: EnableButtonProps) {
  const { enable } = useEndpoints(owner);
  const { id: endpointId, name } = endpoint;
  return (
    <Button
      variant="outline"
      size="sm"
      loading={enable.isPending}
      onClick={() =>
        enable.mutate(
          { endpointId },
          {
            onSuccess: () =>
              void toast.success(`${name} is on again`, {
                description: "What was cancelled meanwhile can be redelivered under Deliveries.",
              }),
            onError: (error) => void toast.error(messageOf(error)),
          },
        )
      }
    >
      Switch on again<span className="sr-only">: {name}</span>
    </Button>
  );
}
