import type { Metadata } from "next";
import { GeneralSettings } from "@/features/admin/general-settings";
import { api, pageQueryClient } from "@/server/api";
import { Prefetched } from "@/server/prefetched";

export const metadata: Metadata = { title: "General settings" };

export default async function GeneralSettingsPage() {
  await Promise.all([
    pageQueryClient().prefetchQuery(api.admin.settings.queryOptions()),
    pageQueryClient().prefetchQuery(api.workspaceEndpoint.list.queryOptions()),
    pageQueryClient().prefetchQuery(api.workspaceEndpoint.options.queryOptions()),
  ]);
  return (
    <Prefetched>
      <GeneralSettings />
    </Prefetched>
  );
}
