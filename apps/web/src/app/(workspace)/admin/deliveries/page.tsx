import type { Metadata } from "next";
import { Deliveries } from "@/features/deliveries/deliveries";
import { prefetchDeliveries } from "@/server/deliveries";
import { Prefetched } from "@/server/prefetched";
import type { SearchParams } from "@/server/search-params";

export const metadata: Metadata = { title: "Deliveries" };

export default async function AllDeliveriesPage({ searchParams }: { searchParams: SearchParams }) {
  await prefetchDeliveries("admin", searchParams);
  return (
    <Prefetched>
      <Deliveries
        place="admin"
        description="Everything that was sent to outside services or waits to be, the workspace's and everybody's own."
      />
    </Prefetched>
  );
}
