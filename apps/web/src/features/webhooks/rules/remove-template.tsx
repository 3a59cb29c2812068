"use client";

import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { toast } from "@/components/ui/toast";
import { messageOf } from "@/lib/form-errors";
import type { WebhookIds } from "./types";
import { useRules } from "./use-rules";

interface RemoveTemplateProps {
  ids: WebhookIds;
  onRemoved: () => void;
  /** Gets the focus, since the button goes with what it removes. */
  returnFocus: () => HTMLElement | null;
}

export function RemoveTemplate({ ids, onRemoved, returnFocus }: RemoveTemplateProps) {
  const { setTemplate } = useRules(ids);
  return (
    <ConfirmDialog
      returnFocus={returnFocus}
      trigger={
        <Button variant="ghost" className="text-destructive">
          Remove template
        </Button>
      }
      title="Remove the template?"
      description="Its text is lost. Tidings makes the messages by itself from then on; those already in the channel stay as they are."
      confirmLabel="Remove template"
      onConfirm={async () => {
        await setTemplate.mutateAsync({ ...ids, template: null }).catch((error) => {
          throw new Error(messageOf(error));
        });
        onRemoved();
        void toast.success("Template removed");
      }}
    />
  );
}
