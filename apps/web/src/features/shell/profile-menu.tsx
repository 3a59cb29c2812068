"use client";

import { useIsMutating, useQuery } from "@tanstack/react-query";
import { may, standingOf } from "@tidings/api/permissions";
import { LogOut, Settings, ShieldCheck } from "lucide-react";
import Link from "next/link";
import { useEffect } from "react";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { DropdownMenu } from "@/components/ui/dropdown-menu";
import { useTRPC } from "@/lib/trpc";
import { useProblems } from "../deliveries/use-problems";
import { leave } from "../entrance/leave";

/** Oneself, at the bottom left: settings, the admin panel, the way out. */
export function ProfileMenu() {
  const { account } = useTRPC();
  const me = useQuery(account.me.queryOptions());
  const problems = useProblems();
  // Changing one's password ends this session too, until it has signed in again.
  const isRenewing = useIsMutating({ mutationKey: account.changePassword.mutationKey() }) > 0;
  // The session was ended from elsewhere, or an admin took the right to be here.
  const isEnded = me.error?.data?.code === "UNAUTHORIZED" && !isRenewing;
  const isOut = isEnded || me.data?.role === "pending";
  useEffect(() => {
    if (isOut) window.location.assign("/");
  }, [isOut]);
  if (!me.data) return <div className="h-16 shrink-0 border-t" />;
  const { name, email, imageUrl } = me.data;
  return (
    <div className="shrink-0 border-t p-2 pb-[max(0.5rem,env(safe-area-inset-bottom))]">
      <DropdownMenu
        align="start"
        side="top"
        className="w-56"
        trigger={
          <button
            type="button"
            className="flex w-full items-center gap-3 rounded-md p-2 text-left hover:bg-accent data-[state=open]:bg-accent"
          >
            <span className="sr-only">Your menu: </span>
            <span className="relative">
              <Avatar name={name} src={imageUrl} />
              {problems.length > 0 && <Dot />}
            </span>
            <span className="min-w-0">
              <span className="block truncate text-sm font-medium">{name}</span>
              <span className="block truncate text-xs text-muted-foreground">{email}</span>
            </span>
          </button>
        }
      >
        {({ MenuItem, MenuSeparator }) => (
          <>
            <MenuItem asChild>
              <Link href="/settings/account">
                <Settings aria-hidden />
                Settings
                {problems.some(({ scope }) => scope === "user") && <Failing />}
              </Link>
            </MenuItem>
            {may(standingOf(me.data), "workspace.administer") && (
              <MenuItem asChild>
                <Link href="/admin/settings/general">
                  <ShieldCheck aria-hidden />
                  Admin Panel
                  {problems.some(({ scope }) => scope === "workspace") && <Failing />}
                </Link>
              </MenuItem>
            )}
            <MenuSeparator />
            <MenuItem onSelect={() => void leave()}>
              <LogOut aria-hidden />
              Sign out
            </MenuItem>
          </>
        )}
      </DropdownMenu>
    </div>
  );
}

/** Something in there needs one; the menu says where. */
const Dot = () => (
  <span className="absolute -top-0.5 -right-0.5 size-3 rounded-full border-2 border-sidebar bg-destructive">
    <span className="sr-only">A webhook doesn't work. </span>
  </span>
);

/** Stands beside the way to what doesn't work. */
const Failing = () => (
  <Badge variant="destructive" className="ml-auto">
    Failing
  </Badge>
);
