import { EVENT_TYPES, type EventName, type EventType } from "@tidings/notifier";
import { db, type Prisma } from "@tidings/prisma";
import type { CurrentUser } from "../../context.ts";
import { notFound } from "../../errors.ts";
import { type DeliveryRow, deliveriesOf, deliverySelect, toDelivery } from "./view.ts";

const attemptSelect = {
  id: true,
  startedAt: true,
  durationMs: true,
  requestHeaders: true,
  requestBody: true,
  status: true,
  responseHeaders: true,
  responseBody: true,
  error: true,
} as const;

/**
 * Headers as a list: a receiver may send one of any name, and as the keys of an object some names can't be
 * handed on by superjson.
 */
const toHeaders = (stored: Prisma.JsonValue): [name: string, value: string][] =>
  Object.entries(stored as Record<string, string>);

/** The `webhook-id` that every attempt at an event carries. */
const webhookIdOf = (eventId: string): string => `msg_${eventId.replaceAll("-", "")}`;

/** True where the viewer may know of a delivery, but not what was said in somebody else's chat. */
const isWithheldFrom = (user: CurrentUser, { event, userId }: DeliveryRow): boolean =>
  userId !== null && userId !== user.id && EVENT_TYPES[event as EventName]?.isPrivate === true;

/** What the generic format sends of it; as it is stored where this version doesn't know the event. */
function toGenericJson({ event, payload }: DeliveryRow): unknown {
  const type: EventType | undefined = EVENT_TYPES[event as EventName];
  const parsed = type?.schema.safeParse(payload);
  return parsed?.success ? type?.toJson(parsed.data) : payload;
}

/**
 * A delivery with what it carries and all its attempts, oldest first.
 * What a chat of somebody else's says is withheld, and with it the answers, which may repeat it.
 * @throws {DomainError} NOT_FOUND when it isn't there or not theirs to see.
 */
export async function getDelivery(user: CurrentUser, deliveryId: string) {
  const [row] = await db().$queryRaw<DeliveryRow[]>`${deliverySelect}
    where d.id = ${deliveryId}::uuid and ${deliveriesOf(user)}`;
  if (row === undefined) throw notFound("delivery");
  const attempts = await db().attempt.findMany({
    where: { deliveryId },
    select: attemptSelect,
    orderBy: { id: "asc" },
  });
  const isWithheld = isWithheldFrom(user, row);
  return {
    ...toDelivery(row),
    isWithheld,
    payload: isWithheld ? null : toGenericJson(row),
    webhookId: webhookIdOf(row.eventId),
    attempts: attempts.map((attempt) => ({
      ...attempt,
      requestBody: isWithheld ? null : attempt.requestBody,
      responseBody: isWithheld ? null : attempt.responseBody,
      requestHeaders: toHeaders(attempt.requestHeaders),
      responseHeaders: attempt.responseHeaders === null ? null : toHeaders(attempt.responseHeaders),
    })),
  };
}
