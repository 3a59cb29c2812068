import type { Metadata } from "next";
import { OwnEndpoints } from "@/features/account/own-endpoints";
import { api, pageQueryClient } from "@/server/api";
import { Prefetched } from "@/server/prefetched";

export const metadata: Metadata = { title: "Webhooks" };

export default async function OwnEndpointsPage() {
  await Promise.all([
    pageQueryClient().prefetchQuery(api.endpoint.list.queryOptions()),
    pageQueryClient().prefetchQuery(api.endpoint.options.queryOptions()),
  ]);
  return (
    <Prefetched>
      <OwnEndpoints />
    </Prefetched>
  );
}
