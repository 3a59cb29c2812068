import { publish } from "@tidings/bus";
import { type DatabaseOrTransaction, db, type Prisma } from "@tidings/prisma";
import { notFound } from "../../errors.ts";
import { lockOwner, type Owner, ownedBy } from "./owner.ts";
import { type EndpointRow, type EndpointView, endpointSelect, toEndpoints } from "./view.ts";

type Columns = Prisma.EndpointUpdateManyMutationInput;

/** An endpoint that nothing is known to be wrong with. */
export const HEALTHY = {
  failingSince: null,
  lastError: null,
  failureCount: 0,
  openUntil: null,
  disabledAt: null,
  disabledReason: null,
} as const satisfies Columns;

/** A live endpoint of an owner. */
export async function findEndpoint(
  from: DatabaseOrTransaction,
  owner: Owner,
  endpointId: string,
): Promise<EndpointRow> {
  const where = { id: endpointId, ...ownedBy(owner) };
  const row = await from.endpoint.findFirst({ where, select: endpointSelect });
  if (row === null) throw notFound("endpoint");
  return row;
}

/** Changes columns of an owner's endpoint, and tells whoever looks at it. */
export async function changeEndpoint(
  owner: Owner,
  endpointId: string,
  change: (tx: Prisma.TransactionClient, before: EndpointRow) => Columns | Promise<Columns>,
): Promise<EndpointView> {
  const after = await db().$transaction(async (tx) => {
    await lockOwner(tx, owner);
    const data = await change(tx, await findEndpoint(tx, owner, endpointId));
    const where = { id: endpointId, ...ownedBy(owner) };
    await tx.endpoint.updateMany({ where, data });
    await publish(tx, { kind: "deliveries", userId: owner, endpointId });
    return findEndpoint(tx, owner, endpointId);
  });
  const [endpoint] = await toEndpoints([after]);
  if (endpoint === undefined) throw notFound("endpoint");
  return endpoint;
}
