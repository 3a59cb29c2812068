"use client";

import { Trash2 } from "lucide-react";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { toast } from "@/components/ui/toast";
import type { ChannelWebhook } from "../types";
import { inWords, useWebhooks } from "../use-webhooks";
import { WebhookForm } from "../webhook-form";

interface ProfileProps {
  channelId: string;
  webhook: ChannelWebhook;
}

/** How a webhook appears in the channel, and its end. */
export function Profile({ channelId, webhook }: ProfileProps) {
  const { update } = useWebhooks(channelId);
  return (
    <WebhookForm
      initial={webhook}
      onSubmit={async (values) => {
        await update.mutateAsync({ channelId, webhookId: webhook.id, ...values });
        void toast.success("Webhook saved");
      }}
      actions={<DeleteButton channelId={channelId} webhook={webhook} />}
    />
  );
}

function DeleteButton({ channelId, webhook }: ProfileProps) {
  const { remove } = useWebhooks(channelId);
  return (
    <ConfirmDialog
      trigger={
        <Button
          variant="ghost"
          size="icon"
          className="ml-auto text-destructive"
          aria-label="Delete"
        >
          <Trash2 aria-hidden />
        </Button>
      }
      title={`Delete ${webhook.name}?`}
      description="Its URL stops working at once. Its messages stay in the channel, by “Deleted Webhook”. This can't be undone."
      confirmLabel="Delete webhook"
      onConfirm={async () => {
        await remove.mutateAsync({ channelId, webhookId: webhook.id }).catch(inWords);
        void toast.success("Webhook deleted");
      }}
    />
  );
}
