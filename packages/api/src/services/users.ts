import { publish } from "@tidings/bus";
import { cancelPendingOf } from "@tidings/notifier";
import { db, type Prisma, type Role } from "@tidings/prisma";
import { conflict, notFound } from "../errors.ts";
import { toAccount } from "./accounts.ts";
import type { Act } from "./audit/act.ts";
import { lockOwner } from "./endpoints/owner.ts";

const NOT_LET_IN = "The endpoint's owner has to wait for an admin.";
const LAST_ADMIN = "This is the only admin. Make somebody else an admin first.";

/** Every account, the ones waiting for an admin first, then by name. */
export async function listUsers() {
  const users = await db().user.findMany({
    where: { deletedAt: null },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  const waitingFirst = users.toSorted(
    (a, b) => Number(b.role === "pending") - Number(a.role === "pending"),
  );
  return waitingFirst.map((user) => ({ ...toAccount(user), createdAt: user.createdAt }));
}

/**
 * Changes somebody's role. Nothing more is sent to whoever has to wait for an admin.
 * @throws {DomainError} CONFLICT when that would leave the workspace without an admin.
 */
export async function updateUser(act: Act, userId: string, { role }: { role: Role }) {
  return act.transaction(async (tx) => {
    const user = await lockUser(tx, userId);
    if (user.role === "admin" && role !== "admin") await assertAnotherAdmin(tx, userId);
    const updated = await tx.user.update({ where: { id: userId }, data: { role } });
    if (role === "pending") await cancelPendingOf(tx, userId, NOT_LET_IN);
    await act.record(tx, "user.role_changed", subjectOf(user), { from: user.role, to: role });
    await publish(tx, { kind: "user", userId });
    return toAccount(updated);
  });
}

/**
 * Deletes an account: no name, address, password, picture or membership stays, no chat and no endpoint with
 * what went there, and its sessions end. Its messages stay, by "Deleted user".
 * @throws {DomainError} CONFLICT for the only admin.
 */
export async function deleteUser(act: Act, userId: string): Promise<void> {
  await act.transaction(async (tx) => {
    const user = await lockUser(tx, userId);
    if (user.role === "admin") await assertAnotherAdmin(tx, userId);
    await tx.channelMember.deleteMany({ where: { userId } });
    await tx.readMark.deleteMany({ where: { userId } });
    await deleteBelongings(tx, userId);
    if (user.imageId !== null) await tx.image.deleteMany({ where: { id: user.imageId } });
    await tx.user.update({
      where: { id: userId },
      data: {
        email: `${userId}@deleted.invalid`,
        name: "Deleted user",
        passwordHash: null,
        imageId: null,
        role: "pending",
        sessionEpoch: { increment: 1 },
        deletedAt: new Date(),
      },
    });
    await act.record(tx, "user.deleted", subjectOf(user));
    await publish(tx, { kind: "user", userId });
    await publish(tx, { kind: "deliveries", userId });
  });
}

const subjectOf = ({ id, name }: { id: string; name: string }) => ({
  kind: "user" as const,
  id,
  name,
});

/** What only the person could see; what was on its way to them goes with it. */
async function deleteBelongings(tx: Prisma.TransactionClient, userId: string): Promise<void> {
  await lockOwner(tx, userId);
  // In the order in which attempts are written down, so that the two never wait in a circle.
  await tx.$executeRaw`
    select 1 from deliveries where user_id = ${userId}::uuid order by id for update`;
  await tx.event.deleteMany({ where: { deliveries: { some: { userId } } } });
  await tx.endpoint.deleteMany({ where: { userId } });
  await tx.presence.deleteMany({ where: { userId } });
  await tx.chat.deleteMany({ where: { userId } });
}

async function lockUser(tx: Prisma.TransactionClient, userId: string) {
  // All admins are locked, in one order: two who demote each other must not both succeed.
  await tx.$queryRaw`select id from users where role = 'admin' or id = ${userId}::uuid order by id for update`;
  const user = await tx.user.findFirst({ where: { id: userId, deletedAt: null } });
  if (user === null) throw notFound("account");
  return user;
}

async function assertAnotherAdmin(tx: Prisma.TransactionClient, userId: string): Promise<void> {
  const others = await tx.user.count({
    where: { role: "admin", deletedAt: null, id: { not: userId } },
  });
  if (others === 0) throw conflict(LAST_ADMIN);
}
