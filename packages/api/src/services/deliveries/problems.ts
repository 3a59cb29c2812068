import { db, type Prisma } from "@tidings/prisma";
import type { CurrentUser } from "../../context.ts";
import { type Owner, ownedBy } from "../endpoints/owner.ts";
import { statusOf } from "../endpoints/view.ts";
import { mayDeliverToUsers } from "../user-webhooks.ts";

const problemSelect = {
  id: true,
  userId: true,
  name: true,
  urlMasked: true,
  isPrimary: true,
  failingSince: true,
  lastError: true,
  disabledAt: true,
  disabledReason: true,
} as const satisfies Prisma.EndpointSelect;

/** Whose endpoints concern somebody now: people's own concern nobody while user webhooks are off. */
const ownersFor = async ({ id, role }: CurrentUser): Promise<Owner[]> => [
  ...((await mayDeliverToUsers()) ? [id] : []),
  ...(role === "admin" ? [null] : []),
];

/** The endpoints that fail or are disabled: a person's own and, for admins, the workspace's. */
export async function listProblems(user: CurrentUser) {
  const owners = await ownersFor(user);
  // Prisma takes an empty OR beside another condition for no condition at all.
  if (owners.length === 0) return [];
  const rows = await db().endpoint.findMany({
    where: {
      OR: owners.map(ownedBy),
      AND: { OR: [{ failingSince: { not: null } }, { disabledAt: { not: null } }] },
    },
    select: problemSelect,
    orderBy: { id: "asc" },
  });
  return rows.map(({ id, userId, name, urlMasked, isPrimary, ...health }) => ({
    id,
    name,
    urlMasked,
    isPrimary,
    scope: userId === null ? ("workspace" as const) : ("user" as const),
    status: statusOf(health, null),
  }));
}
