import { type DeliveryState, Prisma } from "@tidings/prisma";
import type { CurrentUser } from "../../context.ts";

export interface DeliveryRow {
  id: string;
  event: string;
  eventId: string;
  payload: unknown;
  endpointId: string;
  endpointName: string;
  urlMasked: string;
  format: string;
  endpointIsDeleted: boolean;
  userId: string | null;
  userName: string | null;
  state: DeliveryState;
  attemptCount: number;
  nextAttemptAt: Date | null;
  createdAt: Date;
  finishedAt: Date | null;
  reason: string | null;
  lastStatus: number | null;
}

/** Everything a delivery is shown by; the caller adds `where`. */
export const deliverySelect = Prisma.sql`
  select d.id, d.event_type as "event", v.id as "eventId", v.payload,
    e.id as "endpointId", e.name as "endpointName", e.url_masked as "urlMasked", e.format,
    e.deleted_at is not null as "endpointIsDeleted", d.user_id as "userId", u.name as "userName",
    d.state, d.attempt_count as "attemptCount", d.next_attempt_at as "nextAttemptAt",
    d.created_at as "createdAt", d.finished_at as "finishedAt", d.reason,
    (select a.status from attempts a where a.delivery_id = d.id order by a.id desc limit 1)
      as "lastStatus"
  from deliveries d
  join events v on v.id = d.event_id
  join endpoints e on e.id = d.endpoint_id
  left join users u on u.id = d.user_id`;

/** The permission once more, inside the query: admins see every delivery, people their own. */
export const deliveriesOf = (viewer: Pick<CurrentUser, "id" | "role">) =>
  viewer.role === "admin" ? Prisma.sql`true` : Prisma.sql`d.user_id = ${viewer.id}::uuid`;

/** A delivery in a list. `lastStatus` is the HTTP status of its last attempt, if that was answered. */
export const toDelivery = (row: DeliveryRow) => ({
  id: row.id,
  event: row.event,
  endpoint: {
    id: row.endpointId,
    name: row.endpointName,
    urlMasked: row.urlMasked,
    format: row.format,
    isDeleted: row.endpointIsDeleted,
  },
  owner: row.userId === null ? null : { id: row.userId, name: row.userName ?? "Deleted user" },
  state: row.state,
  attemptCount: row.attemptCount,
  nextAttemptAt: row.nextAttemptAt,
  createdAt: row.createdAt,
  finishedAt: row.finishedAt,
  reason: row.reason,
  lastStatus: row.lastStatus,
});
