"use client";

import { useQuery } from "@tanstack/react-query";
import { may } from "@tidings/api/permissions";
import { Dialog, DialogBody, DialogContent } from "@/components/ui/dialog";
import { ErrorState } from "@/components/ui/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import { messageOf } from "@/lib/form-errors";
import { useTRPC } from "@/lib/trpc";
import { AddMember } from "./add-member";
import { MemberRow } from "./member-row";
import type { Channel } from "./types";

/** Who belongs to a channel; managers add, promote and remove here. */
export function MembersDialog({ channel, onClose }: { channel: Channel; onClose: () => void }) {
  const members = useQuery(useTRPC().channel.members.queryOptions({ channelId: channel.id }));
  const mayManage = may(channel.standing, "channel.manage", channel.isPrivate);
  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <DialogContent
        title="Members"
        description={
          channel.isPrivate
            ? "Only members and admins can read this channel. Managers may also edit it and its webhooks."
            : "Everybody in the workspace can read and write here. Managers may also edit it and its webhooks."
        }
      >
        <DialogBody>
          {mayManage && <AddMember channelId={channel.id} />}
          {members.isPending && <Skeleton className="h-12" />}
          {members.isError && (
            <ErrorState message={messageOf(members.error)} onRetry={() => void members.refetch()} />
          )}
          <ul className="grid divide-y">
            {members.data?.map((member) => (
              <MemberRow
                key={member.id}
                channelId={channel.id}
                member={member}
                mayManage={mayManage}
              />
            ))}
          </ul>
        </DialogBody>
      </DialogContent>
    </Dialog>
  );
}
