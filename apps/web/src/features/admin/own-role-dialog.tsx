"use client";

import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { messageOf } from "@/lib/form-errors";
import type { Role } from "../account/role-names";
import { useUserChanges } from "./use-users";

interface OwnRoleDialogProps {
  userId: string;
  /** What an admin is about to become; open while there is one. */
  role: Role | undefined;
  onClose: () => void;
}

/** Asks before an admin gives up being one. */
export function OwnRoleDialog({ userId, role, onClose }: OwnRoleDialogProps) {
  const { setRole } = useUserChanges();
  return (
    <ConfirmDialog
      open={role !== undefined}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title="Give up being an admin?"
      description="The Admin Panel closes for you at once. Only another admin can make you one again."
      confirmLabel="Give up"
      onConfirm={async () => {
        if (role === undefined) return;
        await setRole.mutateAsync({ userId, role }).catch((error) => {
          throw new Error(messageOf(error));
        });
        window.location.assign("/");
      }}
    />
  );
}
