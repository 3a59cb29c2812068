"use client";

import { Trash2 } from "lucide-react";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { toast } from "@/components/ui/toast";
import { messageOf } from "@/lib/form-errors";
import type { Endpoint, Owner } from "./types";
import { useEndpoints } from "./use-endpoints";

interface DeleteEndpointButtonProps {
  owner: Owner;
  endpoint: Endpoint;
  onDeleted: () => void;
}

export function DeleteEndpointButton({ owner, endpoint, onDeleted }: DeleteEndpointButtonProps) {
  const { remove } = useEndpoints(owner);
  const { id: endpointId, name } = endpoint;
  return (
    <ConfirmDialog
      trigger={
        <Button variant="ghost" className="mr-auto -ml-2 text-destructive">
          <Trash2 aria-hidden />
          Delete
        </Button>
      }
      title={`Delete ${name}?`}
      description="Nothing is sent to it any more, and what still waits to be sent is cancelled. Its past deliveries stay in the list. This can't be undone."
      confirmLabel="Delete endpoint"
      onConfirm={async () => {
        await remove.mutateAsync({ endpointId }).catch((error) => {
          throw new Error(messageOf(error));
        });
        void toast.success("Endpoint deleted");
        onDeleted();
      }}
    />
  );
}
