import { type DeliveryState, db, Prisma } from "@tidings/prisma";
import type { CurrentUser } from "../../context.ts";
import { type DeliveryRow, deliveriesOf, deliverySelect, isRetrying, toDelivery } from "./view.ts";

export interface DeliveryFilters {
  endpointId?: string;
  event?: string;
  /** `pending` is both those that wait for their first attempt and those that are tried again. */
  status?: DeliveryState | "waiting" | "retrying";
  mine?: boolean;
  /** The id of a delivery; only older ones are listed. */
  cursor?: string;
  limit: number;
}

function inState(status: NonNullable<DeliveryFilters["status"]>): Prisma.Sql {
  if (status === "retrying") return isRetrying;
  if (status === "waiting") return Prisma.sql`d.state = 'pending' and not ${isRetrying}`;
  return Prisma.sql`d.state = ${status}::delivery_state`;
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
    ...(status === undefined ? [] : [inState(status)]),
  ];
  const rows = await db().$queryRaw<DeliveryRow[]>`${deliverySelect}
    where ${Prisma.join(conditions, " and ")}
    order by d.id desc limit ${limit + 1}`;
  const items = rows.slice(0, limit).map(toDelivery);
  return { items, nextCursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
}
