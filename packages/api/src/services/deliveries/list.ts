import { type DeliveryState, db, Prisma } from "@tidings/prisma";
import type { CurrentUser } from "../../context.ts";
import { type DeliveryRow, deliveriesOf, deliverySelect, toDelivery } from "./view.ts";

export interface DeliveryFilters {
  endpointId?: string;
  event?: string;
  status?: DeliveryState;
  mine?: boolean;
  /** The id of a delivery; only older ones are listed. */
  cursor?: string;
  limit: number;
}

/** A page of the deliveries that somebody may see, newest first. */
export async function listDeliveries(
  user: CurrentUser,
  { endpointId, event, status, mine, cursor, limit }: DeliveryFilters,
) {
  const conditions = [
    deliveriesOf(user),
    ...(mine ? [Prisma.sql`d.user_id = ${user.id}::uuid`] : []),
    ...(cursor === undefined ? [] : [Prisma.sql`d.id < ${cursor}::uuid`]),
    ...(endpointId === undefined ? [] : [Prisma.sql`d.endpoint_id = ${endpointId}::uuid`]),
    ...(event === undefined ? [] : [Prisma.sql`d.event_type = ${event}`]),
    ...(status === undefined ? [] : [Prisma.sql`d.state = ${status}::delivery_state`]),
  ];
  const rows = await db().$queryRaw<DeliveryRow[]>`${deliverySelect}
    where ${Prisma.join(conditions, " and ")}
    order by d.id desc limit ${limit + 1}`;
  const items = rows.slice(0, limit).map(toDelivery);
  return { items, nextCursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
}
