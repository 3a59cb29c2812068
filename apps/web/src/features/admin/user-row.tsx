"use client";

import { Trash2 } from "lucide-react";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { TimeAgo } from "@/components/ui/time-ago";
import type { User } from "./types";
import { UserRole } from "./user-role";

interface UserRowProps {
  user: User;
  isMe: boolean;
  onDelete: () => void;
}

/** One account: a card, or a row. */
export function UserRow({ user, isMe, onDelete }: UserRowProps) {
  const { name, createdAt } = user;
  return (
    <tr className="grid grid-cols-[minmax(0,1fr)_auto] items-center p-4 @2xl:table-row @2xl:[&>*]:px-4 @2xl:[&>*]:py-3 @2xl:[&:not(:last-child)>*]:border-b">
      <th scope="row" className="col-span-2 min-w-0 text-left font-normal @2xl:w-full @2xl:max-w-0">
        <Person user={user} isMe={isMe} />
      </th>
      <td className="col-span-2 whitespace-nowrap pl-12 text-xs text-muted-foreground @2xl:text-sm">
        <span className="@2xl:hidden">Joined </span>
        <TimeAgo date={createdAt} />
      </td>
      <td className="mt-3 min-w-0">
        <UserRole user={user} isMe={isMe} />
      </td>
      <td className="mt-3 -mr-2.5 text-right">
        <Button
          variant="ghost"
          size="icon"
          aria-label={`Delete ${name}`}
          className="text-muted-foreground"
          onClick={onDelete}
        >
          <Trash2 aria-hidden />
        </Button>
      </td>
    </tr>
  );
}

function Person({ user, isMe }: { user: User; isMe: boolean }) {
  const { name, email, imageUrl, role } = user;
  return (
    <span className="flex items-center gap-3">
      <Avatar name={name} src={imageUrl} />
      <span className="min-w-0 flex-1">
        <span className="flex items-center gap-2">
          <span className="truncate font-medium">{name}</span>
          {isMe && <Badge variant="primary">You</Badge>}
          {role === "pending" && <Badge variant="warning">Waiting</Badge>}
        </span>
        <span className="block truncate text-xs text-muted-foreground">{email}</span>
      </span>
    </span>
  );
}
