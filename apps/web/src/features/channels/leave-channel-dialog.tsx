"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { messageOf } from "@/lib/form-errors";
import { useTRPC } from "@/lib/trpc";
import type { Channel } from "./types";
import { useRefreshChannels } from "./use-refresh-channels";

/** Asks before one leaves a channel. */
export function LeaveChannelDialog({
  channel,
  onClose,
}: {
  channel: Channel;
  onClose: () => void;
}) {
  const router = useRouter();
  const refresh = useRefreshChannels();
  const leave = useMutation(useTRPC().channel.leave.mutationOptions());
  return (
    <ConfirmDialog
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={`Leave ${channel.name}?`}
      description={
        channel.isPrivate
          ? "You can't read it any more until a manager adds you again."
          : "You stay able to read it, since it is public, but you are no member or manager of it any more."
      }
      confirmLabel="Leave channel"
      onConfirm={async () => {
        await leave.mutateAsync({ channelId: channel.id }).catch((error) => {
          throw new Error(messageOf(error));
        });
        if (channel.isPrivate) router.push("/");
        await refresh();
      }}
    />
  );
}
