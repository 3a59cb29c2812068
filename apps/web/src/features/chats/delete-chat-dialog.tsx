"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { messageOf } from "@/lib/form-errors";
import { useTRPC } from "@/lib/trpc";
import type { Chat } from "./types";

/** Asks before a chat is deleted. */
export function DeleteChatDialog({ chat, onClose }: { chat: Chat; onClose: () => void }) {
  const api = useTRPC();
  const queryClient = useQueryClient();
  const router = useRouter();
  const remove = useMutation(api.chat.delete.mutationOptions());
  return (
    <ConfirmDialog
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={`Delete “${chat.title}”?`}
      description="Everything that was asked and answered in it is gone for good. An answer under way is stopped."
      confirmLabel="Delete chat"
      onConfirm={async () => {
        await remove.mutateAsync({ chatId: chat.id }).catch((error) => {
          throw new Error(messageOf(error));
        });
        router.push("/chats");
        await queryClient.invalidateQueries({ queryKey: api.chat.list.pathKey() });
      }}
    />
  );
}
