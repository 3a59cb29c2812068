"use client";

import { useMutation } from "@tanstack/react-query";
import { UserMinus } from "lucide-react";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Select } from "@/components/ui/select";
import { toast } from "@/components/ui/toast";
import { messageOf } from "@/lib/form-errors";
import { useTRPC } from "@/lib/trpc";
import type { Member } from "./types";
import { useRefreshChannels } from "./use-refresh-channels";

interface MemberRowProps {
  channelId: string;
  member: Member;
  mayManage: boolean;
}

export function MemberRow({ channelId, member, mayManage }: MemberRowProps) {
  return (
    <li className="flex items-center gap-3 py-2.5">
      <Avatar name={member.name} src={member.imageUrl} />
      <div className="min-w-0 flex-1">
        <p className="truncate text-sm font-medium">{member.name}</p>
        <p className="truncate text-xs text-muted-foreground">{member.email}</p>
      </div>
      {mayManage ? (
        <MemberControls channelId={channelId} member={member} />
      ) : (
        member.role === "manager" && <Badge>Manager</Badge>
      )}
    </li>
  );
}

function MemberControls({ channelId, member }: Omit<MemberRowProps, "mayManage">) {
  const { channel } = useTRPC();
  const refresh = useRefreshChannels();
  const callbacks = {
    onSuccess: refresh,
    onError: (error: unknown) => toast.error(messageOf(error)),
  };
  const setRole = useMutation(channel.setMember.mutationOptions(callbacks));
  const remove = useMutation(channel.removeMember.mutationOptions({ onSuccess: refresh }));
  const { id: userId, name, role } = member;
  return (
    <>
      <Select
        aria-label={`Role of ${name}`}
        className="w-32"
        value={role}
        disabled={setRole.isPending}
        onChange={({ target }) =>
          setRole.mutate({ channelId, userId, role: target.value as Member["role"] })
        }
      >
        <option value="member">Member</option>
        <option value="manager">Manager</option>
      </Select>
      <ConfirmDialog
        trigger={
          <Button variant="ghost" size="icon" aria-label={`Remove ${name}`}>
            <UserMinus aria-hidden />
          </Button>
        }
        title={`Remove ${name} from the channel?`}
        description="In a private channel they can't read any more at once. What they wrote stays."
        confirmLabel="Remove member"
        onConfirm={async () => {
          await remove.mutateAsync({ channelId, userId }).catch((error) => {
            throw new Error(messageOf(error));
          });
        }}
      />
    </>
  );
}
