"use client";

import { RefreshCw, Trash2 } from "lucide-react";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { SecretField } from "@/components/ui/secret-field";
import { Separator } from "@/components/ui/separator";
import { Tabs, TabsContent, TabsList, TabsTrigger } from "@/components/ui/tabs";
import { toast } from "@/components/ui/toast";
import { messageOf } from "@/lib/form-errors";
import { RulesSection } from "./rules-section";
import type { ChannelWebhook } from "./types";
import { UsageExamples } from "./usage-examples";
import { useWebhooks } from "./use-webhooks";
import { WebhookForm } from "./webhook-form";

interface WebhookPanelProps {
  channelId: string;
  webhook: ChannelWebhook;
}

/** Everything that may be seen and changed about one webhook. */
export function WebhookPanel({ channelId, webhook }: WebhookPanelProps) {
  const { update } = useWebhooks(channelId);
  return (
    <Tabs defaultValue="set-up">
      <TabsList aria-label={webhook.name}>
        <TabsTrigger value="set-up">Set up</TabsTrigger>
        <TabsTrigger value="rules">Rules</TabsTrigger>
      </TabsList>
      <TabsContent value="set-up" className="grid gap-5">
        <div className="grid gap-2">
          <SecretField label="Webhook URL" value={webhook.url} copyLabel="Copy URL" />
          <div>
            <RegenerateButton channelId={channelId} webhook={webhook} />
          </div>
        </div>
        <UsageExamples url={webhook.url} />
        <Separator />
        <WebhookForm
          initial={webhook}
          onSubmit={async (values) => {
            await update.mutateAsync({ channelId, webhookId: webhook.id, ...values });
            void toast.success("Webhook saved");
          }}
          actions={<DeleteButton channelId={channelId} webhook={webhook} />}
        />
      </TabsContent>
      <TabsContent value="rules">
        <RulesSection channelId={channelId} webhook={webhook} />
      </TabsContent>
    </Tabs>
  );
}

const inWords = (error: unknown) => {
  throw new Error(messageOf(error));
};

function RegenerateButton({ channelId, webhook }: WebhookPanelProps) {
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

function DeleteButton({ channelId, webhook }: WebhookPanelProps) {
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
