import { EVENT_TYPES, type EventType } from "@tidings/notifier";
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
  endpointIsOff: boolean;
  userId: string | null;
  userName: string | null;
  state: DeliveryState;
  attemptCount: number;
  isRetrying: boolean;
  isWaiting: boolean;
  nextAttemptAt: Date | null;
  createdAt: Date;
  finishedAt: Date | null;
  reason: string | null;
  lastStatus: number | null;
  lastError: string | null;
}

/** Whether its last attempt failed and another one is to come. A delivery that is sent again starts anew. */
export const isRetrying = Prisma.sql`(d.state = 'pending' and d.attempt_count > 0)`;

/** Everything a delivery is shown by; the caller adds `where`. */
export const deliverySelect = Prisma.sql`
  select d.id, d.event_type as "event", v.id as "eventId", v.payload,
    e.id as "endpointId", e.name as "endpointName", e.url_masked as "urlMasked", e.format,
    e.deleted_at is not null as "endpointIsDeleted", e.disabled_at is not null as "endpointIsOff",
    d.user_id as "userId", u.name as "userName",
    d.state, d.next_attempt_at as "nextAttemptAt", ${isRetrying} as "isRetrying",
    d.state = 'pending' and (d.next_attempt_at > now() or coalesce(e.open_until > now(), false))
      as "isWaiting",
    (select count(*)::int from attempts a where a.delivery_id = d.id) as "attemptCount",
    d.created_at as "createdAt", d.finished_at as "finishedAt", d.reason,
    last.status as "lastStatus", last.error as "lastError"
  from deliveries d
  join events v on v.id = d.event_id
  join endpoints e on e.id = d.endpoint_id
  left join users u on u.id = d.user_id
  left join lateral (
    select a.status, a.error from attempts a where a.delivery_id = d.id order by a.id desc limit 1
  ) last on true`;

/** The permission once more, inside the query: admins see every delivery, people their own. */
export const deliveriesOf = (viewer: Pick<CurrentUser, "id" | "role">) =>
  viewer.role === "admin" ? Prisma.sql`true` : Prisma.sql`d.user_id = ${viewer.id}::uuid`;

/** What happened, in the words by which events are chosen; the name of one that this version doesn't know. */
const labelOf = (event: string): string =>
  Object.values<EventType>(EVENT_TYPES).find(({ name }) => name === event)?.label ?? event;

/**
 * A delivery in a list. `attemptCount` counts all attempts ever made; `lastStatus` is the HTTP status of the
 * last one, if that was answered, and `lastError` what went wrong with it. `isWaiting` while it waits for a
 * later time.
 */
export const toDelivery = (row: DeliveryRow) => ({
  id: row.id,
  event: row.event,
  eventLabel: labelOf(row.event),
  endpoint: {
    id: row.endpointId,
    name: row.endpointName,
    urlMasked: row.urlMasked,
    format: row.format,
    isDeleted: row.endpointIsDeleted,
    isOff: row.endpointIsOff,
  },
  owner: row.userId === null ? null : { id: row.userId, name: row.userName ?? "Deleted user" },
  state: row.state,
  attemptCount: row.attemptCount,
  isRetrying: row.isRetrying,
  isWaiting: row.isWaiting,
  nextAttemptAt: row.nextAttemptAt,
  createdAt: row.createdAt,
  finishedAt: row.finishedAt,
  reason: row.reason,
  lastStatus: row.lastStatus,
  lastError: row.lastError,
});
