"use client";

import { useMutation } from "@tanstack/react-query";
import { RotateCw } from "lucide-react";
import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field-error";
import { toast } from "@/components/ui/toast";
import { messageOf } from "@/lib/form-errors";
import { useTRPC } from "@/lib/trpc";
import type { WebhookTarget } from "../types";

/** Makes a new message of a post; says in words why, where none comes of it. */
export function ReplayButton({ post }: { post: WebhookTarget & { postId: string } }) {
  const replay = useMutation(
    useTRPC().channelWebhook.replay.mutationOptions({
      onSuccess: ({ problem }) =>
        toast.success(`Replayed. The new message is in the channel. ${problem ?? ""}`.trim()),
    }),
  );
  return (
    <>
      <Button
        variant="outline"
        size="sm"
        loading={replay.isPending}
        onClick={() => replay.mutate(post)}
      >
        <RotateCw aria-hidden />
        Replay
      </Button>
      <div role="alert" className="order-last basis-full empty:hidden">
        {replay.isError && <FieldError>{messageOf(replay.error)}</FieldError>}
      </div>
    </>
  );
}
