import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DeliveryView } from "@/features/deliveries/delivery-view";
import { isId } from "@/lib/is-id";
import { api, pageQueryClient } from "@/server/api";
import { Prefetched } from "@/server/prefetched";

export const metadata: Metadata = { title: "Delivery" };

type Params = Promise<{ deliveryId: string }>;

export default async function DeliveryPage({ params }: { params: Params }) {
  const { deliveryId } = await params;
  if (!isId(deliveryId)) notFound();
  await pageQueryClient().prefetchQuery(api.delivery.get.queryOptions({ deliveryId }));
  return (
    <Prefetched>
      <DeliveryView place="settings" deliveryId={deliveryId} />
    </Prefetched>
  );
}
