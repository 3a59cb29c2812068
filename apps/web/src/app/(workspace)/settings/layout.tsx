import { may, standingOf } from "@tidings/api/permissions";
import type { ReactNode } from "react";
import { SettingsFrame } from "@/features/account/settings-frame";
import { api, pageQueryClient, requireUser } from "@/server/api";
import { Prefetched } from "@/server/prefetched";

export default async function SettingsLayout({ children }: { children: ReactNode }) {
  const isAdmin = may(standingOf(await requireUser()), "workspace.administer");
  await pageQueryClient().prefetchQuery(api.account.features.queryOptions());
  return (
    <Prefetched>
      <SettingsFrame isAdmin={isAdmin}>{children}</SettingsFrame>
    </Prefetched>
  );
}
