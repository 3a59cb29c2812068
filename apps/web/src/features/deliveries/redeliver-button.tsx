"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { RotateCw } from "lucide-react";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import { messageOf } from "@/lib/form-errors";
import { useTRPC } from "@/lib/trpc";
import type { Delivery } from "./types";

/** Sends a delivery that is over once more; one that is under way needs no help. */
export function RedeliverButton({ delivery }: { delivery: Delivery }) {
  const api = useTRPC().delivery;
  const queryClient = useQueryClient();
  const redeliver = useMutation(
    api.redeliver.mutationOptions({
      async onSuccess() {
        void toast.success("On its way again", {
          description: "Under the same webhook-id, so a receiver that has it already can tell.",
        });
        await queryClient.invalidateQueries(api.pathFilter());
      },
      onError: (error) => void toast.error(messageOf(error)),
    }),
  );
  const isUnderWay = delivery.state === "pending";
  return (
    <Button
      variant="outline"
      loading={redeliver.isPending}
      disabled={isUnderWay || delivery.endpoint.isDeleted}
      title={isUnderWay ? "It is on its way already." : undefined}
      onClick={() => redeliver.mutate({ deliveryId: delivery.id })}
    >
      <RotateCw aria-hidden />
      Redeliver
    </Button>
  );
}
