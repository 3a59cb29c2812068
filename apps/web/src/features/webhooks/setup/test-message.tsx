"use client";

import { useMutation } from "@tanstack/react-query";
import { Send } from "lucide-react";
import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field-error";
import { toast } from "@/components/ui/toast";
import { messageOf } from "@/lib/form-errors";
import { useTRPC } from "@/lib/trpc";
import type { WebhookTarget } from "../types";

/** Shows how messages of a webhook look, without a service. */
export function TestMessage({ channelId, webhookId }: WebhookTarget) {
  const test = useMutation(
    useTRPC().channelWebhook.sendTest.mutationOptions({
      onSuccess: () => toast.success("Sent. The test message is in the channel."),
    }),
  );
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <Button
          variant="outline"
          size="sm"
          loading={test.isPending}
          onClick={() => test.mutate({ channelId, webhookId })}
        >
          <Send aria-hidden />
          Send a test message
        </Button>
        <p className="flex-1 basis-56 text-[0.8125rem] leading-5 text-muted-foreground">
          It appears in the channel by this webhook's name and image.
        </p>
      </div>
      <div role="alert">{test.isError && <FieldError>{messageOf(test.error)}</FieldError>}</div>
    </div>
  );
}
