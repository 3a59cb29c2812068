import { publish } from "@tidings/bus";
import { cancelPending } from "@tidings/notifier";
import type { Prisma } from "@tidings/prisma";
import type { Act } from "../audit/act.ts";
import { findEndpoint, subjectOf } from "./change.ts";
import { lockOwner, type Owner, ownedBy } from "./owner.ts";
import { markSaved } from "./saved-mark.ts";

const NOTHING = new Uint8Array();

/** Deletes an endpoint: its address and secrets are gone, its deliveries stay to be looked at. */
export async function deleteEndpoint(act: Act, owner: Owner, endpointId: string): Promise<void> {
  await act.transaction(async (tx) => {
    await lockOwner(tx, owner);
    const endpoint = await findEndpoint(tx, owner, endpointId);
    if (endpoint.isFromEnvironment) await markSaved(tx);
    await act.record(tx, "endpoint.deleted", subjectOf(endpoint));
    await removeEndpoint(tx, owner, endpointId);
  });
}

/** The same in a transaction that holds the owner's lock. */
export async function removeEndpoint(
  tx: Prisma.TransactionClient,
  owner: Owner,
  endpointId: string,
): Promise<void> {
  await tx.endpoint.updateMany({
    where: { id: endpointId, ...ownedBy(owner) },
    data: {
      deletedAt: new Date(),
      urlSealed: NOTHING,
      secretSealed: NOTHING,
      oldSecretSealed: null,
      oldSecretUntil: null,
      headersSealed: null,
    },
  });
  await cancelPending(tx, endpointId, "The endpoint was deleted.");
  await publish(tx, { kind: "deliveries", userId: owner, endpointId });
}
