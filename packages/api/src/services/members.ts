import { publish } from "@tidings/bus";
import { type ChannelRole, db, type Prisma } from "@tidings/prisma";
import { conflict, notFound } from "../errors.ts";
import type { Act } from "./audit/act.ts";
import { imageUrl } from "./images.ts";

const LAST_MANAGER = "A channel keeps at least one manager. Make somebody else a manager first.";
const MAX_CANDIDATES = 20;

const personSelect = { id: true, name: true, email: true, imageId: true } as const;

type Channel = { id: string; name: string };

type Person = Prisma.UserGetPayload<{ select: typeof personSelect }>;

const toPerson = ({ imageId, ...person }: Person) => ({ ...person, imageUrl: imageUrl(imageId) });

/** The members of a channel, managers first, then by name. */
export async function listMembers(channelId: string) {
  const members = await db().channelMember.findMany({
    where: { channelId },
    include: { user: { select: personSelect } },
    orderBy: [{ role: "asc" }, { user: { name: "asc" } }],
  });
  return members.map(({ user, role }) => ({ ...toPerson(user), role }));
}

/** People who could be added: active accounts that are no members yet, whose name or address holds `query`. */
export async function findCandidates(channelId: string, query: string) {
  const contains = { contains: query, mode: "insensitive" as const };
  const people = await db().user.findMany({
    where: {
      deletedAt: null,
      role: { not: "pending" },
      memberships: { none: { channelId } },
      OR: [{ name: contains }, { email: contains }],
    },
    select: personSelect,
    orderBy: { name: "asc" },
    take: MAX_CANDIDATES,
  });
  return people.map(toPerson);
}

/**
 * Adds somebody or changes their role.
 * @throws {DomainError} NOT_FOUND for an account that isn't active, CONFLICT when no manager would be left.
 */
export async function setMember(
  act: Act,
  { id: channelId, name: channel }: Channel,
  userId: string,
  role: ChannelRole,
) {
  return act.transaction(async (tx) => {
    await lockChannel(tx, channelId);
    const person = await tx.user.findFirst({
      where: { id: userId, deletedAt: null, role: { not: "pending" } },
      select: personSelect,
    });
    if (person === null) throw notFound("account");
    if (role !== "manager") await assertAnotherManager(tx, channelId, userId);
    const key = { channelId, userId };
    const before = await tx.channelMember.findUnique({ where: { channelId_userId: key } });
    const details = { channel, from: before?.role, to: role };
    await act.record(tx, "member.set", { kind: "user", id: userId, name: person.name }, details);
    await tx.channelMember.upsert({
      where: { channelId_userId: key },
      create: { ...key, role },
      update: { role },
    });
    await publish(tx, { kind: "channel", channelId });
    return { ...toPerson(person), role };
  });
}

/**
 * Takes somebody out of a channel.
 * @throws {DomainError} NOT_FOUND for somebody who is no member, CONFLICT for the only manager.
 */
export async function removeMember(
  act: Act,
  { id: channelId, name: channel }: Channel,
  userId: string,
): Promise<void> {
  await act.transaction(async (tx) => {
    await lockChannel(tx, channelId);
    await assertAnotherManager(tx, channelId, userId);
    const { count } = await tx.channelMember.deleteMany({ where: { channelId, userId } });
    if (count === 0) throw notFound("member");
    const { name } = await tx.user.findUniqueOrThrow({ where: { id: userId } });
    await act.record(tx, "member.removed", { kind: "user", id: userId, name }, { channel });
    await publish(tx, { kind: "channel", channelId });
  });
}

/** Two managers who remove each other at the same moment must not both succeed. */
const lockChannel = (tx: Prisma.TransactionClient, channelId: string) =>
  tx.$queryRaw`select id from channels where id = ${channelId}::uuid for update`;

async function assertAnotherManager(
  tx: Prisma.TransactionClient,
  channelId: string,
  userId: string,
): Promise<void> {
  const managers = await tx.channelMember.findMany({ where: { channelId, role: "manager" } });
  if (managers.length === 1 && managers[0]?.userId === userId) throw conflict(LAST_MANAGER);
}
