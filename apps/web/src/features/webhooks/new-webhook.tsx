"use client";

import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import { useWebhooks } from "./use-webhooks";
import { WebhookForm } from "./webhook-form";

interface NewWebhookProps {
  channelId: string;
  onCreated: (id: string) => void;
  onCancel: () => void;
}

export function NewWebhook({ channelId, onCreated, onCancel }: NewWebhookProps) {
  const { create } = useWebhooks(channelId);
  return (
    <section aria-label="New webhook" className="grid gap-4 rounded-lg border bg-card p-4">
      <h3 className="font-semibold">New Webhook</h3>
      <WebhookForm
        autoFocus
        initial={{ name: "", imageUrl: null }}
        onSubmit={async (values) => {
          const { id } = await create.mutateAsync({ channelId, ...values });
          void toast.success("Webhook created. Copy its URL and paste it into the service.");
          onCreated(id);
        }}
        actions={
          <Button variant="ghost" onClick={onCancel}>
            Cancel
          </Button>
        }
      />
    </section>
  );
}
