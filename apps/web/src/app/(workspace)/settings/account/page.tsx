import type { Metadata } from "next";
import { AccountSettings } from "@/features/account/account-settings";
import { api, pageQueryClient } from "@/server/api";
import { Prefetched } from "@/server/prefetched";

export const metadata: Metadata = { title: "Account" };

/** The account itself comes with the workspace's layout. */
export default async function AccountPage() {
  await Promise.all([
    pageQueryClient().prefetchQuery(api.account.notificationWebhook.queryOptions()),
    pageQueryClient().prefetchQuery(api.endpoint.options.queryOptions()),
  ]);
  return (
    <Prefetched>
      <AccountSettings />
    </Prefetched>
  );
}
