import { publish } from "@tidings/bus";
import type { DatabaseOrTransaction, Prisma } from "@tidings/prisma";
import type { AuditAct } from "../../audit-acts.ts";
import { notFound } from "../../errors.ts";
import type { Act } from "../audit/act.ts";
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

/** What is being done to an endpoint, for the audit log. */
interface EndpointAct {
  act: Act;
  what: Extract<AuditAct, `endpoint.${string}`>;
  /** The names of what changes. */
  fields?: string[];
}

/** An endpoint in the audit log. */
export const subjectOf = ({ id, name }: { id: string; name: string }) => ({
  kind: "endpoint" as const,
  id,
  name,
});

/** Changes columns of an owner's endpoint, and tells whoever looks at it. */
export async function changeEndpoint(
  { act, what, fields }: EndpointAct,
  owner: Owner,
  endpointId: string,
  change: (tx: Prisma.TransactionClient, before: EndpointRow) => Columns | Promise<Columns>,
): Promise<EndpointView> {
  const after = await act.transaction(async (tx) => {
    await lockOwner(tx, owner);
    const data = await change(tx, await findEndpoint(tx, owner, endpointId));
    const where = { id: endpointId, ...ownedBy(owner) };
    await tx.endpoint.updateMany({ where, data });
    await publish(tx, { kind: "deliveries", userId: owner, endpointId });
    const changed = await findEndpoint(tx, owner, endpointId);
    await act.record(tx, what, subjectOf(changed), { fields });
    return changed;
  });
  const [endpoint] = await toEndpoints([after]);
  if (endpoint === undefined) throw notFound("endpoint");
  return endpoint;
}
