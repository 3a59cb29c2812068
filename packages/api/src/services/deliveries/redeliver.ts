import { redeliver as sendAgain } from "@tidings/notifier";
import { db } from "@tidings/prisma";
import type { CurrentUser } from "../../context.ts";
import { conflict, notFound } from "../../errors.ts";
import type { Act } from "../audit/act.ts";
import { mayDeliverToUsers, USER_WEBHOOKS_OFF } from "../user-webhooks.ts";
import { deliveriesOf } from "./view.ts";

interface Redelivered {
  userId: string | null;
  isDeleted: boolean;
  isDisabled: boolean;
  endpoint: string;
}

function obstacleTo({ isDeleted, isDisabled }: Redelivered): string | null {
  if (isDeleted) return "The endpoint was deleted, so nothing can be sent there again.";
  if (isDisabled) return "The endpoint is switched off. Switch it on again first.";
  return null;
}

/**
 * Sends a finished delivery once more, or one that waits for its next attempt now, under the same `webhook-id`.
 * @throws {DomainError} NOT_FOUND when it isn't theirs to see; CONFLICT, saying why, when it can't be sent.
 */
export async function redeliver(act: Act, user: CurrentUser, deliveryId: string): Promise<void> {
  await db().$transaction(async (tx) => {
    // The endpoint is locked before the delivery, as by whoever deletes it.
    const [found] = await tx.$queryRaw<Redelivered[]>`
      select d.user_id as "userId", e.deleted_at is not null as "isDeleted",
        e.disabled_at is not null as "isDisabled", e.name as endpoint
      from deliveries d join endpoints e on e.id = d.endpoint_id
      where d.id = ${deliveryId}::uuid and ${deliveriesOf(user)}
      for no key update of e`;
    if (found === undefined) throw notFound("delivery");
    const obstacle = obstacleTo(found);
    if (obstacle !== null) throw conflict(obstacle);
    const isUsers = found.userId !== null;
    if (isUsers && !(await mayDeliverToUsers(tx))) throw conflict(USER_WEBHOOKS_OFF);
    if (!(await sendAgain(tx, deliveryId))) throw conflict("This delivery is on its way already.");
    if (found.userId === user.id) return;
    const subject = { kind: "delivery" as const, id: deliveryId, name: found.endpoint };
    await act.record(tx, "delivery.redelivered", subject);
  });
}
