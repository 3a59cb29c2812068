"use client";

import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { toast } from "@/components/ui/toast";
import { messageOf } from "@/lib/form-errors";
import type { WebhookIds } from "./types";
import { useRules } from "./use-rules";

interface RemoveSignatureProps {
  ids: WebhookIds;
  onRemoved: () => void;
  /** Gets the focus, since the button goes with what it removes. */
  returnFocus: () => HTMLElement | null;
}

export function RemoveSignature({ ids, onRemoved, returnFocus }: RemoveSignatureProps) {
  const { setSignature } = useRules(ids);
  return (
    <ConfirmDialog
      returnFocus={returnFocus}
      trigger={
        <Button variant="ghost" className="text-destructive">
          Remove signature
        </Button>
      }
      title="Take unsigned posts again?"
      description="The secret is forgotten, and whoever has the webhook's URL can post from then on."
      confirmLabel="Remove signature"
      onConfirm={async () => {
        await setSignature.mutateAsync({ ...ids, signature: null }).catch((error) => {
          throw new Error(messageOf(error));
        });
        onRemoved();
        void toast.success("Unsigned posts are taken again");
      }}
    />
  );
}
