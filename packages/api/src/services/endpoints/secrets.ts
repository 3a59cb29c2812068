import { createSecret, sealedAs } from "@tidings/notifier";
import { db, seal, unseal } from "@tidings/prisma";
import { notFound } from "../../errors.ts";
import { changeEndpoint } from "./change.ts";
import { type Owner, ownedBy } from "./owner.ts";
import type { EndpointRow } from "./view.ts";

/** How long the old secret signs beside the new one, so that a receiver can change over. */
const OVERLAP_MS = 24 * 60 * 60 * 1_000;

/** The column of a new signing secret. */
export const newSecretColumn = (id: string) => ({
  secretSealed: seal(createSecret(), sealedAs(id).secret),
});

type SecretColumns = Pick<
  EndpointRow,
  "id" | "secretSealed" | "oldSecretSealed" | "oldSecretUntil"
>;

/** The secrets that sign now, the newest first. */
export function readSecrets({ id, ...columns }: SecretColumns): string[] {
  const { secretSealed, oldSecretSealed, oldSecretUntil } = columns;
  const isOldValid = oldSecretSealed !== null && (oldSecretUntil?.getTime() ?? 0) > Date.now();
  const sealed = isOldValid ? [secretSealed, oldSecretSealed] : [secretSealed];
  return sealed.map((secret) => unseal(secret, sealedAs(id).secret));
}

/** The secret that an endpoint's receiver verifies signatures with. */
export async function revealSecret(owner: Owner, endpointId: string) {
  const row = await db().endpoint.findFirst({
    where: { id: endpointId, ...ownedBy(owner) },
    select: { secretSealed: true },
  });
  if (row === null) throw notFound("endpoint");
  return { secret: unseal(row.secretSealed, sealedAs(endpointId).secret) };
}

/** Gives an endpoint a new secret; the old one signs as well for 24 hours. */
export async function rotateSecret(owner: Owner, endpointId: string) {
  const oldSecretUntil = new Date(Date.now() + OVERLAP_MS);
  await changeEndpoint(owner, endpointId, (_tx, { secretSealed }) => ({
    ...newSecretColumn(endpointId),
    oldSecretSealed: secretSealed,
    oldSecretUntil,
  }));
  return { ...(await revealSecret(owner, endpointId)), oldSecretUntil };
}
