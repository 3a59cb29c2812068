"use client";

import { useMutation } from "@tanstack/react-query";
import type { MessageView } from "@tidings/api";
import { Pencil, Trash2 } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { Button } from "@/components/ui/button";
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

/** What may be done with a message; shown near the pointer and to the keyboard. */
export function MessageActions({ message, mayEdit, mayDelete, onEdit }: MessageActionsProps) {
  const [isAsking, setIsAsking] = useState(false);
  const remove = useMutation(useTRPC().message.delete.mutationOptions());
  if (!mayEdit && !mayDelete) return null;
  const { channelId, id: messageId } = message;
  return (
    <div className="absolute -top-4 right-4 flex rounded-md border bg-card opacity-0 shadow-raised focus-within:opacity-100 group-hover/message:opacity-100 sm:right-6">
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
