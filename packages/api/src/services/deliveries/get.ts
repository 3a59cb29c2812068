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
    payload: row.payload,
    webhookId: webhookIdOf(row.eventId),
    attempts: attempts.map((attempt) => ({
      ...attempt,
      requestHeaders: attempt.requestHeaders as Headers,
      responseHeaders: attempt.responseHeaders as Headers | null,
    })),
  };
}
