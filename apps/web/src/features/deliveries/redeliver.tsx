"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { RotateCw, Send } from "lucide-react";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import { messageOf } from "@/lib/form-errors";
import { useTRPC } from "@/lib/trpc";
import type { Place } from "./places";
import { RedeliverObstacle } from "./redeliver-obstacle";
import type { Delivery } from "./types";

interface RedeliverProps {
  place: Place;
  delivery: Delivery;
}

/** Sends a delivery that is over once more, and one that waits at once; or says what stands in the way. */
export function Redeliver({ place, delivery }: RedeliverProps) {
  const { state, isWaiting, endpoint } = delivery;
  const send = useSend();
  const isPending = state === "pending";
  const isUnderWay = isPending && !isWaiting;
  const Icon = isPending ? Send : RotateCw;
  return (
    <div className="grid max-w-xs justify-items-start gap-1.5 sm:justify-items-end sm:text-right">
      <Button
        variant="outline"
        loading={send.isPending}
        disabled={isUnderWay || endpoint.isDeleted || endpoint.isOff}
        onClick={() => send.mutate({ deliveryId: delivery.id })}
      >
        <Icon aria-hidden />
        {isPending ? "Send now" : "Redeliver"}
      </Button>
      <RedeliverObstacle place={place} delivery={delivery} isUnderWay={isUnderWay} />
    </div>
  );
}

function useSend() {
  const api = useTRPC().delivery;
  const queryClient = useQueryClient();
  return useMutation(
    api.redeliver.mutationOptions({
      async onSuccess() {
        void toast.success("On its way", {
          description: "Under the same webhook-id, so a receiver that has it already can tell.",
        });
        await queryClient.invalidateQueries(api.pathFilter());
      },
      onError: (error) => void toast.error(messageOf(error)),
    }),
  );
}
