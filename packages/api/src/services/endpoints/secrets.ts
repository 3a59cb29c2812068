import { createSecret, sealedAs } from "@tidings/notifier";
import { seal, unseal } from "@tidings/prisma";
import type { Act } from "../audit/act.ts";
import { changeEndpoint, findEndpoint, subjectOf } from "./change.ts";
import type { Owner } from "./owner.ts";
import type { EndpointRow } from "./view.ts";

/** How long the old secret signs beside the new one, so that a receiver can change over. */
const OVERLAP_MS = 24 * 60 * 60 * 1_000;

const secretColumn = (id: string, secret: string) => ({
  secretSealed: seal(secret, sealedAs(id).secret),
});

/** The column of a new signing secret. */
export const newSecretColumn = (id: string) => secretColumn(id, createSecret());

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
export const revealSecret = (act: Act, owner: Owner, endpointId: string) =>
  act.transaction(async (tx) => {
    const row = await findEndpoint(tx, owner, endpointId);
    await act.record(tx, "endpoint.secret_revealed", subjectOf(row));
    return { secret: unseal(row.secretSealed, sealedAs(endpointId).secret) };
  });

/** Gives an endpoint a new secret; the old one signs as well for 24 hours. */
export async function rotateSecret(act: Act, owner: Owner, endpointId: string) {
  const oldSecretUntil = new Date(Date.now() + OVERLAP_MS);
  const secret = createSecret();
  const audit = { act, what: "endpoint.secret_rotated" as const };
  await changeEndpoint(audit, owner, endpointId, (_tx, { secretSealed }) => ({
    ...secretColumn(endpointId, secret),
    oldSecretSealed: secretSealed,
    oldSecretUntil,
  }));
  return { secret, oldSecretUntil };
}
