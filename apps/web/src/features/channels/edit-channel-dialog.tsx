"use client";

import { useMutation } from "@tanstack/react-query";
import { Archive, ArchiveRestore, Users, Webhook } from "lucide-react";
import type { ComponentType, ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Dialog, DialogContent } from "@/components/ui/dialog";
import { toast } from "@/components/ui/toast";
import { useTRPC } from "@/lib/trpc";
import { ChannelForm } from "./channel-form";
import type { Channel } from "./types";
import { useRefreshChannels } from "./use-refresh-channels";

interface EditChannelDialogProps {
  channel: Channel;
  onClose: () => void;
  onOpen: (what: "webhooks" | "members") => void;
}

/** What a manager may change about a channel, and the ways to its webhooks and members. */
export function EditChannelDialog({ channel, onClose, onOpen }: EditChannelDialogProps) {
  const refresh = useRefreshChannels();
  const update = useMutation(useTRPC().channel.update.mutationOptions({ onSuccess: refresh }));
  const { name, description, isPrivate } = channel;
  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <DialogContent
        title="Edit Channel"
        description={`Name, visibility, webhooks and members of ${name}.`}
        hideDescription
      >
        <ChannelForm
          initial={{ name, description, isPrivate }}
          submitLabel="Save"
          onSubmit={async (values) => {
            await update.mutateAsync({ channelId: channel.id, ...values });
            void toast.success("Channel saved");
            onClose();
          }}
        >
          <div className="grid divide-y rounded-lg border">
            <Section
              icon={Webhook}
              title="Webhooks"
              text="Let outside services post into this channel."
            >
              <ManageButton of="webhooks" onOpen={onOpen} />
            </Section>
            <Section icon={Users} title="Members" text="Who belongs to it, and who manages it.">
              <ManageButton of="members" onOpen={onOpen} />
            </Section>
            <ArchiveSection channel={channel} onDone={onClose} />
          </div>
        </ChannelForm>
      </DialogContent>
    </Dialog>
  );
}

interface SectionProps {
  icon: ComponentType<{ className?: string }>;
  title: string;
  text: string;
  children: ReactNode;
}

function Section({ icon: Icon, title, text, children }: SectionProps) {
  return (
    <section aria-label={title} className="flex items-center gap-3 px-4 py-3">
      <Icon className="size-5 shrink-0 text-muted-foreground" />
      <div className="min-w-0 flex-1">
        <h3 className="text-sm font-medium">{title}</h3>
        <p className="text-[0.8125rem] text-muted-foreground">{text}</p>
      </div>
      {children}
    </section>
  );
}

interface ManageButtonProps {
  of: "webhooks" | "members";
  onOpen: EditChannelDialogProps["onOpen"];
}

const ManageButton = ({ of, onOpen }: ManageButtonProps) => (
  <Button variant="outline" size="sm" aria-label={`Manage ${of}`} onClick={() => onOpen(of)}>
    Manage
  </Button>
);

function ArchiveSection({ channel, onDone }: { channel: Channel; onDone: () => void }) {
  const refresh = useRefreshChannels();
  const archive = useMutation(useTRPC().channel.archive.mutationOptions({ onSuccess: refresh }));
  const { id: channelId, name } = channel;
  if (channel.archivedAt !== null) {
    return (
      <Section icon={ArchiveRestore} title="Archive" text="It can be read, not written to.">
        <Button
          variant="outline"
          size="sm"
          loading={archive.isPending}
          onClick={() => archive.mutate({ channelId, isArchived: false }, { onSuccess: onDone })}
        >
          Restore
        </Button>
      </Section>
    );
  }
  return (
    <Section icon={Archive} title="Archive" text="Keep what was said; nothing new comes in.">
      <ConfirmDialog
        trigger={
          <Button variant="outline" size="sm">
            Archive
          </Button>
        }
        title={`Archive ${name}?`}
        description="Nobody can write in it any more, and its webhooks answer 410 to every post. It stays readable, and you can restore it."
        confirmLabel="Archive channel"
        onConfirm={async () => {
          await archive.mutateAsync({ channelId, isArchived: true });
          onDone();
        }}
      />
    </Section>
  );
}
