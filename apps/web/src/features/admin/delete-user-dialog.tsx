"use client";

import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { toast } from "@/components/ui/toast";
import { messageOf } from "@/lib/form-errors";
import { leave } from "../entrance/leave";
import type { User } from "./types";
import { useUserChanges } from "./use-users";

interface DeleteUserDialogProps {
  user: User;
  isMe: boolean;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** Where the focus goes once the account's row is gone. */
  returnFocus: () => HTMLElement | null;
}

const WORDS = {
  title: (name: string) => `Delete the account of ${name}?`,
  description: "Their messages stay, by “Deleted user”. Their sessions end at once.",
};
const OWN_WORDS = {
  title: () => "Delete your own account?",
  description: "Your messages stay, by “Deleted user”. You are signed out at once, for good.",
};

/** Asks before an account is deleted. Stays mounted while it closes. */
export function DeleteUserDialog({ user, isMe, ...dialog }: DeleteUserDialogProps) {
  const { remove } = useUserChanges();
  const words = isMe ? OWN_WORDS : WORDS;
  const { id: userId, name } = user;
  return (
    <ConfirmDialog
      {...dialog}
      title={words.title(name)}
      description={words.description}
      confirmLabel="Delete account"
      onConfirm={async () => {
        await remove.mutateAsync({ userId }).catch((error) => {
          throw new Error(messageOf(error));
        });
        if (isMe) return leave();
        void toast.success(`The account of ${name} is deleted`);
      }}
    />
  );
}
