"use client";

import { useQuery } from "@tanstack/react-query";
import { Plus, Webhook } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogBody, DialogContent } from "@/components/ui/dialog";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import { UnsavedProvider, useUnsaved } from "@/components/ui/use-unsaved";
import { messageOf } from "@/lib/form-errors";
import { useTRPC } from "@/lib/trpc";
import type { Channel } from "../channels/types";
import { NewWebhook } from "./new-webhook";
import type { WebhookTab } from "./types";
import { WebhookItem } from "./webhook-item";

interface WebhooksDialogProps {
  channel: Channel;
  onClose: () => void;
  /** The webhook that lies open at first, and the part of it that is asked for. */
  initial?: { webhookId: string; tab: WebhookTab };
}

/** The webhooks of a channel: each an address that outside services post to. */
export function WebhooksDialog({ channel, onClose, initial }: WebhooksDialogProps) {
  const webhooks = useQuery(useTRPC().channelWebhook.list.queryOptions({ channelId: channel.id }));
  const [isNew, setIsNew] = useState(false);
  const [expanded, setExpanded] = useState<string | null>(initial?.webhookId ?? null);
  const [tab, setTab] = useState<WebhookTab>(initial?.tab ?? "setup");
  const expand = (id: string | null, part: WebhookTab = "setup") => {
    setExpanded(id);
    setTab(part);
  };
  const { leave, setIsDirty, question } = useUnsaved(onClose);
  const startNew = () =>
    leave(() => {
      expand(null);
      setIsNew(true);
    });
  // What was begun in one webhook goes when another one is opened.
  const change = (from: string, id: string | null, part?: WebhookTab) =>
    expanded === from && id === from ? setTab(part ?? "setup") : leave(() => expand(id, part));
  const newButton = (
    <Button onClick={startNew}>
      <Plus aria-hidden />
      New Webhook
    </Button>
  );
  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && leave()}>
      <DialogContent
        size="xl"
        title="Webhooks"
        description={`Whoever has a webhook's URL can post into ${channel.name}. Treat it like a password.`}
      >
        <DialogBody>
          {webhooks.isPending && <Skeleton className="h-16" />}
          {webhooks.isError && (
            <ErrorState
              message={messageOf(webhooks.error)}
              onRetry={() => void webhooks.refetch()}
            />
          )}
          {webhooks.data?.length === 0 && !isNew && (
            <EmptyState icon={Webhook} headingLevel="h3" title="No webhooks yet" action={newButton}>
              Make one, copy its URL, and paste it into the service that should post here.
            </EmptyState>
          )}
          {isNew && (
            <NewWebhook
              channelId={channel.id}
              onCancel={() => setIsNew(false)}
              onCreated={(id) => {
                setIsNew(false);
                expand(id);
              }}
            />
          )}
          {webhooks.data && webhooks.data.length > 0 && (
            <>
              {!isNew && <div>{newButton}</div>}
              <UnsavedProvider value={setIsDirty}>
                <ul className="grid gap-3">
                  {webhooks.data.map((webhook) => (
                    <WebhookItem
                      key={webhook.id}
                      channelId={channel.id}
                      webhook={webhook}
                      isExpanded={expanded === webhook.id}
                      onToggle={() =>
                        change(webhook.id, expanded === webhook.id ? null : webhook.id)
                      }
                      tab={tab}
                      onTab={(part) => change(webhook.id, webhook.id, part)}
                    />
                  ))}
                </ul>
              </UnsavedProvider>
            </>
          )}
        </DialogBody>
        {question}
      </DialogContent>
    </Dialog>
  );
}
