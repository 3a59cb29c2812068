"use client";

import { useMutation } from "@tanstack/react-query";
import type { MessageView } from "@tidings/api";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { messageOf } from "@/lib/form-errors";
import { useTRPC } from "@/lib/trpc";

interface DeleteMessageDialogProps {
  message: MessageView;
  onClose: () => void;
}

/** Asks before a message is deleted, and says what becomes of its replies. */
export function DeleteMessageDialog({ message, onClose }: DeleteMessageDialogProps) {
  const remove = useMutation(useTRPC().message.delete.mutationOptions());
  const { channelId, id: messageId, replyCount } = message;
  const replies = replyCount > 0 ? " The replies beneath it stay." : "";
  return (
    <ConfirmDialog
      open
      onOpenChange={onClose}
      title="Delete this message?"
      description={`It disappears for everybody in the channel.${replies} This can't be undone.`}
      confirmLabel="Delete message"
      onConfirm={async () => {
        await remove.mutateAsync({ channelId, messageId }).catch((error) => {
          throw new Error(messageOf(error));
        });
      }}
    />
  );
}
