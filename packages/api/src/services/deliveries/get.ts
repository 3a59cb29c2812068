import { EVENT_TYPES, type EventName, type EventType } from "@tidings/notifier";
import { db } from "@tidings/prisma";
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

type Headers = Record<string, string>;

/** The `webhook-id` that every attempt at an event carries. */
const webhookIdOf = (eventId: string): string => `msg_${eventId.replaceAll("-", "")}`;

/** What the generic format sends of it; as it is stored where this version doesn't know the event. */
function toGenericJson({ event, payload }: DeliveryRow): unknown {
  const type: EventType | undefined = EVENT_TYPES[event as EventName];
  const parsed = type?.schema.safeParse(payload);
  return parsed?.success ? type?.toJson(parsed.data) : payload;
}

/**
 * A delivery with what it carries and all its attempts, oldest first.
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
  return {
    ...toDelivery(row),
    payload: toGenericJson(row),
    webhookId: webhookIdOf(row.eventId),
    attempts: attempts.map((attempt) => ({
      ...attempt,
      requestHeaders: attempt.requestHeaders as Headers,
      responseHeaders: attempt.responseHeaders as Headers | null,
    })),
  };
}
