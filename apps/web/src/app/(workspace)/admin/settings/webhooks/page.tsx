import type { Metadata } from "next";
import { Endpoints } from "@/features/endpoints/endpoints";
import { api, pageQueryClient } from "@/server/api";
import { Prefetched } from "@/server/prefetched";

export const metadata: Metadata = { title: "Webhooks" };

export default async function WorkspaceEndpointsPage() {
  await Promise.all([
    pageQueryClient().prefetchQuery(api.workspaceEndpoint.list.queryOptions()),
    pageQueryClient().prefetchQuery(api.workspaceEndpoint.options.queryOptions()),
  ]);
  return (
    <Prefetched>
      <Endpoints
        owner="workspace"
        description="Outside services that are told what happens in this workspace. The first one may also be set under General, as the Webhook URL."
      />
    </Prefetched>
  );
}
