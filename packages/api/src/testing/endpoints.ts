import { db, newId } from "@tidings/prisma";
import { seedUser } from "@tidings/prisma/seed";
import { callerFor } from "./callers.ts";

/** An account with its API. */
export async function seedCaller(role: "admin" | "user" = "user") {
  const user = await seedUser({ role });
  return { user, api: await callerFor(user.id) };
}

/** What the database holds of an endpoint, secrets included. */
export const endpointRow = (id: string) =>
  db().endpoint.findUniqueOrThrow({
    where: { id },
    omit: { urlSealed: false, secretSealed: false, oldSecretSealed: false, headersSealed: false },
  });

/** Puts deliveries to an endpoint into the table, as if the events had happened; gives their ids. */
export async function seedDeliveries(
  endpoint: { id: string; userId: string | null },
  states: ("pending" | "delivered" | "failed" | "cancelled")[],
  eventType = "new_user",
): Promise<string[]> {
  const ids: string[] = [];
  for (const state of states) {
    const payload = { user: { email: "tim@example.com", name: "Tim" } };
    const event = await db().event.create({ data: { id: newId(), type: eventType, payload } });
    const { id, userId } = endpoint;
    const isOver = state !== "pending";
    const data = {
      id: newId(),
      eventId: event.id,
      endpointId: id,
      userId,
      eventType,
      state,
      ...(isOver && { nextAttemptAt: null, finishedAt: new Date() }),
    };
    ids.push((await db().delivery.create({ data })).id);
  }
  return ids;
}
