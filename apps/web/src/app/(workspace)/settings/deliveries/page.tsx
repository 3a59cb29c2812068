import type { Metadata } from "next";
import { Deliveries } from "@/features/deliveries/deliveries";
import { prefetchDeliveries } from "@/server/deliveries";
import { Prefetched } from "@/server/prefetched";
import type { SearchParams } from "@/server/search-params";

export const metadata: Metadata = { title: "Deliveries" };

export default async function OwnDeliveriesPage({ searchParams }: { searchParams: SearchParams }) {
  await prefetchDeliveries("settings", searchParams);
  return (
    <Prefetched>
      <Deliveries
        place="settings"
        description="Everything that was sent to your own webhooks, or waits to be."
      />
    </Prefetched>
  );
}
