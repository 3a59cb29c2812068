import type { Audience } from "@tidings/notifier";
import type { Prisma } from "@tidings/prisma";

/** Whose endpoints: those of the person with this id, or the workspace's (null). */
export type Owner = string | null;

export const audienceOf = (owner: Owner): Audience => (owner === null ? "workspace" : "user");

/** The permission once more, inside the query: the live endpoints of an owner. */
export const ownedBy = (owner: Owner) => ({ userId: owner, deletedAt: null });

/** Any fixed number: changes to the endpoints of one owner wait for each other. */
const OWNER_LOCK = 7_210_004;

/** Held until the transaction ends, so that a limit and "at most one" hold for changes side by side. */
export const lockOwner = (tx: Prisma.TransactionClient, owner: Owner) =>
  tx.$executeRaw`select pg_advisory_xact_lock(${OWNER_LOCK}::int, hashtext(${owner ?? "workspace"}))`;
