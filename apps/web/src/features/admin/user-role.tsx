"use client";

import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { toast } from "@/components/ui/toast";
import { messageOf } from "@/lib/form-errors";
import { ROLE_NAMES, type Role } from "../account/role-names";
import { OwnRoleDialog } from "./own-role-dialog";
import type { User } from "./types";
import { useUserChanges } from "./use-users";

/** Somebody's role, and the door for those who wait. One's own is given up only after a question. */
export function UserRole({ user, isMe }: { user: User; isMe: boolean }) {
  const { setRole } = useUserChanges();
  const select = useRef<HTMLSelectElement>(null);
  const [ownNext, setOwnNext] = useState<Role>();
  const { id: userId, name } = user;
  const isPending = setRole.isPending;
  const onError = (error: unknown) => void toast.error(messageOf(error));
  const change = (role: Role) =>
    isMe ? setOwnNext(role) : setRole.mutate({ userId, role }, { onError });
  const letIn = () =>
    setRole.mutate(
      { userId, role: "user" },
      {
        onSuccess() {
          // The button that was pressed goes away.
          select.current?.focus();
          void toast.success(`${name} is in`);
        },
        onError,
      },
    );
  return (
    <div className="flex items-center gap-2">
      {/* It keeps the focus while it is saved, so it isn't disabled. */}
      <Select
        ref={select}
        aria-label={`Role of ${name}`}
        aria-busy={isPending || undefined}
        className="w-32 shrink-0"
        value={isPending ? setRole.variables.role : user.role}
        onChange={({ target }) => change(target.value as Role)}
      >
        {Object.entries(ROLE_NAMES).map(([role, label]) => (
          <option key={role} value={role}>
            {label}
          </option>
        ))}
      </Select>
      {user.role === "pending" && (
        <Button loading={isPending} onClick={letIn}>
          Let in<span className="sr-only"> {name}</span>
        </Button>
      )}
      {isMe && (
        <OwnRoleDialog userId={userId} role={ownNext} onClose={() => setOwnNext(undefined)} />
      )}
    </div>
  );
}
