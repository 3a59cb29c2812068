"use client";

import { useMutation } from "@tanstack/react-query";
import type { MessageView } from "@tidings/api";
import { Pencil, Trash2 } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { cn } from "@/lib/cn";
import { messageOf } from "@/lib/form-errors";
import { useTRPC } from "@/lib/trpc";

const ConfirmDialog = dynamic(() =>
  import("@/components/ui/confirm-dialog").then((module) => module.ConfirmDialog),
);

interface MessageActionsProps {
  message: MessageView;
  mayEdit: boolean;
  mayDelete: boolean;
  onEdit: () => void;
}

/** Shown near the pointer, to the keyboard and at a touch; what isn't shown can't be hit either. */
const SHOWN_WHEN_NEAR =
  "pointer-events-none opacity-0 group-focus-within/message:pointer-events-auto group-focus-within/message:opacity-100 group-hover/message:pointer-events-auto group-hover/message:opacity-100";

/** What may be done with a message. */
export function MessageActions({ message, mayEdit, mayDelete, onEdit }: MessageActionsProps) {
  const [isAsking, setIsAsking] = useState(false);
  const remove = useMutation(useTRPC().message.delete.mutationOptions());
  if (!mayEdit && !mayDelete) return null;
  const { channelId, id: messageId } = message;
  return (
    <div
      className={cn(
        "absolute -top-4 right-4 flex rounded-md border bg-card shadow-raised sm:right-6",
        SHOWN_WHEN_NEAR,
      )}
    >
      {mayEdit && (
        <Button
          variant="ghost"
          size="icon"
          className="size-8"
          aria-label="Edit message"
          onClick={onEdit}
        >
          <Pencil aria-hidden />
        </Button>
      )}
      {mayDelete && (
        <Button
          variant="ghost"
          size="icon"
          className="size-8"
          aria-label="Delete message"
          onClick={() => setIsAsking(true)}
        >
          <Trash2 aria-hidden />
        </Button>
      )}
      {isAsking && (
        <ConfirmDialog
          open
          onOpenChange={setIsAsking}
          title="Delete this message?"
          description="It disappears for everybody in the channel. This can't be undone."
          confirmLabel="Delete message"
          onConfirm={async () => {
            await remove.mutateAsync({ channelId, messageId }).catch((error) => {
              throw new Error(messageOf(error));
            });
          }}
        />
      )}
    </div>
  );
}
