import { FORMAT_NAMES } from "@tidings/notifier";
import { db } from "@tidings/prisma";
import { eventsFor } from "../../endpoint-schemas.ts";
import { audienceOf, type Owner, ownedBy } from "./owner.ts";
import { type EndpointView, endpointSelect, toEndpoints } from "./view.ts";

/** An owner's endpoints: the one behind the single field first, then in the order they were made. */
export async function listEndpoints(owner: Owner): Promise<EndpointView[]> {
  const rows = await db().endpoint.findMany({
    where: ownedBy(owner),
    select: endpointSelect,
    orderBy: [{ isPrimary: "desc" }, { id: "asc" }],
  });
  return toEndpoints(rows);
}

/** What an owner can choose from. */
export const readOptions = (owner: Owner) => ({
  formats: FORMAT_NAMES,
  events: eventsFor(audienceOf(owner)).map(({ name, label }) => ({ name, label })),
});
