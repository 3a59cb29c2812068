import { db, type Prisma } from "@tidings/prisma";
import type { CurrentUser } from "../../context.ts";
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

/** What is nobody's concern while user webhooks are off: people's own. */
async function concernOf({ id, role }: CurrentUser): Promise<Prisma.EndpointWhereInput[]> {
  return [
    ...((await mayDeliverToUsers()) ? [{ userId: id }] : []),
    ...(role === "admin" ? [{ userId: null }] : []),
  ];
}

/** The endpoints that fail or are disabled: a person's own and, for admins, the workspace's. */
export async function listProblems(user: CurrentUser) {
  const rows = await db().endpoint.findMany({
    where: {
      deletedAt: null,
      AND: [
        { OR: await concernOf(user) },
        { OR: [{ failingSince: { not: null } }, { disabledAt: { not: null } }] },
      ],
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
    status: statusOf(health, true),
  }));
}
