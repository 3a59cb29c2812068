import { EVENT_TYPES, type EventType } from "@tidings/notifier";
import { db } from "@tidings/prisma";
import type { CurrentUser } from "../../context.ts";
import { eventsFor } from "../../endpoint-schemas.ts";

const toChoice = ({ name, label }: EventType) => ({ name, label });

/**
 * The events and endpoints that a list of deliveries can be narrowed to. They don't depend on whether user
 * webhooks are on: what was delivered before stays to be looked at.
 */
export async function readChoices(user: CurrentUser, { mine }: { mine?: boolean }) {
  const isEverybodys = user.role === "admin" && !mine;
  const owners = isEverybodys ? [{ userId: null }, { userId: user.id }] : [{ userId: user.id }];
  const endpoints = await db().endpoint.findMany({
    where: { OR: owners, deletedAt: null },
    select: { id: true, name: true, userId: true },
    orderBy: { id: "asc" },
  });
  const workspacesFirst = endpoints.toSorted(
    (a, b) => Number(a.userId !== null) - Number(b.userId !== null),
  );
  const events = isEverybodys ? Object.values<EventType>(EVENT_TYPES) : eventsFor("user");
  return {
    endpoints: workspacesFirst.map(({ id, name }) => ({ name: id, label: name })),
    events: events.map(toChoice),
  };
}
