"use client";

import { useQuery } from "@tanstack/react-query";
import { ErrorState } from "@/components/ui/error-state";
import { messageOf } from "@/lib/form-errors";
import { useTRPC } from "@/lib/trpc";
import { AccountSkeleton } from "./account-skeleton";
import { AppearanceSection } from "./appearance-section";
import { NotificationSection } from "./notification-section";
import { PasswordSection } from "./password-section";
import { ProfileSection } from "./profile-section";
import { SessionSection } from "./session-section";

/** Everything about one's own account. */
export function AccountSettings() {
  const me = useQuery(useTRPC().account.me.queryOptions());
  return (
    <>
      <h1 className="font-display text-2xl tracking-tight">Account</h1>
      {me.isPending && <AccountSkeleton />}
      {me.isError && !me.data && (
        <ErrorState
          message={messageOf(me.error)}
          retrying={me.isFetching}
          onRetry={() => void me.refetch()}
        />
      )}
      {me.data && (
        <>
          <ProfileSection me={me.data} />
          <NotificationSection />
          <AppearanceSection />
          <PasswordSection email={me.data.email} />
          <SessionSection />
        </>
      )}
    </>
  );
}
