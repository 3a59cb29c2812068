import { publish } from "@tidings/bus";
import { cancelPending } from "@tidings/notifier";
import { db, type Prisma } from "@tidings/prisma";
import { findEndpoint } from "./change.ts";
import { lockOwner, type Owner, ownedBy } from "./owner.ts";
import { markSaved } from "./saved-mark.ts";

const NOTHING = new Uint8Array();

/** Deletes an endpoint: its address and secrets are gone, its deliveries stay to be looked at. */
export async function deleteEndpoint(owner: Owner, endpointId: string): Promise<void> {
  await db().$transaction(async (tx) => {
    await lockOwner(tx, owner);
    const { isFromEnvironment } = await findEndpoint(tx, owner, endpointId);
    if (isFromEnvironment) await markSaved(tx);
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
