import type { Metadata } from "next";
import { ModelsSettings } from "@/features/admin/models-settings";
import { api, pageQueryClient } from "@/server/api";
import { Prefetched } from "@/server/prefetched";

export const metadata: Metadata = { title: "Models" };

export default async function ModelsSettingsPage() {
  await pageQueryClient().prefetchQuery(api.admin.settings.queryOptions());
  return (
    <Prefetched>
      <ModelsSettings />
    </Prefetched>
  );
}
