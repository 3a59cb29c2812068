"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { Dialog, DialogContent } from "@/components/ui/dialog";
import { useTRPC } from "@/lib/trpc";
import { wantFocusIn } from "../messages/composer-focus";
import { ChannelForm } from "./channel-form";

/** Makes a channel and opens it. */
export function NewChannelDialog({ onClose }: { onClose: () => void }) {
  const api = useTRPC();
  const queryClient = useQueryClient();
  const router = useRouter();
  const create = useMutation(api.channel.create.mutationOptions());
  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <DialogContent
        title="New channel"
        description="A place for people and services to write to each other."
      >
        <ChannelForm
          initial={{ name: "", description: "", isPrivate: false }}
          submitLabel="Create channel"
          onSubmit={async (values) => {
            const { id } = await create.mutateAsync(values);
            await queryClient.invalidateQueries({ queryKey: api.channel.list.queryKey() });
            wantFocusIn(id);
            router.push(`/channels/${id}`);
            onClose();
          }}
        />
      </DialogContent>
    </Dialog>
  );
}
