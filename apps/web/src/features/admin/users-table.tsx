"use client";

import { useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useTRPC } from "@/lib/trpc";
import { DeleteUserDialog } from "./delete-user-dialog";
import type { User } from "./types";
import { UserRow } from "./user-row";

/** A table where there is room for its columns, a list of cards where there isn't. */
export function UsersTable({ users }: { users: User[] }) {
  const me = useQuery(useTRPC().account.me.queryOptions());
  const [asked, setAsked] = useState<User>();
  const [isAsking, setIsAsking] = useState(false);
  const table = useRef<HTMLTableElement>(null);
  const isMe = ({ id }: User) => id === me.data?.id;
  const ask = (user: User) => {
    setAsked(user);
    setIsAsking(true);
  };
  return (
    <div className="@container">
      <table
        ref={table}
        tabIndex={-1}
        aria-label="Users"
        className="block rounded-xl border bg-card text-sm shadow-raised @2xl:table @2xl:w-full @2xl:border-separate @2xl:border-spacing-0"
      >
        <thead className="hidden text-left text-xs text-muted-foreground @2xl:table-header-group">
          <tr className="[&>th]:border-b [&>th]:px-4 [&>th]:py-2.5 [&>th]:font-medium">
            <th scope="col">Name</th>
            <th scope="col">Joined</th>
            <th scope="col">Role</th>
            <th scope="col">
              <span className="sr-only">Delete</span>
            </th>
          </tr>
        </thead>
        <tbody className="block divide-y @2xl:table-row-group">
          {users.map((user) => (
            <UserRow key={user.id} user={user} isMe={isMe(user)} onDelete={() => ask(user)} />
          ))}
        </tbody>
      </table>
      {asked && (
        <DeleteUserDialog
          user={asked}
          isMe={isMe(asked)}
          open={isAsking}
          onOpenChange={setIsAsking}
          returnFocus={() => table.current}
        />
      )}
    </div>
  );
}
