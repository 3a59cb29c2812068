"use client";

import { RefreshCw } from "lucide-react";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { toast } from "@/components/ui/toast";
import type { ChannelWebhook } from "../types";
import { inWords, useWebhooks } from "../use-webhooks";

interface RegenerateButtonProps {
  channelId: string;
  webhook: ChannelWebhook;
}

export function RegenerateButton({ channelId, webhook }: RegenerateButtonProps) {
  const { rotate } = useWebhooks(channelId);
  return (
    <ConfirmDialog
      trigger={
        <Button variant="outline" size="sm">
          <RefreshCw aria-hidden />
          Regenerate
        </Button>
      }
      title={`Regenerate the URL of ${webhook.name}?`}
      description="The old URL stops working at once: every service that uses it is refused until you give it the new one."
      confirmLabel="Regenerate URL"
      onConfirm={async () => {
        await rotate.mutateAsync({ channelId, webhookId: webhook.id }).catch(inWords);
        void toast.success("New URL. The old one has stopped working.");
      }}
    />
  );
}
