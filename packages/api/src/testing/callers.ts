import { type ChannelRole, db, type Role } from "@tidings/prisma";
import { seedChannel, seedMember, seedUser, seedWebhook } from "@tidings/prisma/seed";
import { createContext, type Session } from "../context.ts";
import type { Standing } from "../permissions.ts";
import { createCaller } from "../root.ts";

/** The session that an account would get if it signed in now. */
export async function sessionOf(userId: string): Promise<Session> {
  const { sessionEpoch } = await db().user.findUniqueOrThrow({ where: { id: userId } });
  return { userId, epoch: sessionEpoch };
}

/** The API as a session calls it, however old that is. The signal ends its streams. */
export const callerWith = async (session: Session | null, signal?: AbortSignal) =>
  createCaller(await createContext(session), { signal });

/** The API as an account calls it; null is somebody who isn't signed in. The signal ends its streams. */
export const callerFor = async (userId: string | null, signal?: AbortSignal) =>
  callerWith(userId === null ? null : await sessionOf(userId), signal);

const ROLES: Record<Exclude<Standing, "nobody">, { role: Role; membership?: ChannelRole }> = {
  pending: { role: "pending" },
  outsider: { role: "user" },
  member: { role: "user", membership: "member" },
  manager: { role: "user", membership: "manager" },
  admin: { role: "admin" },
};

/** A channel with a webhook, and an account of every standing towards it. */
export async function seedStage({ isPrivate }: { isPrivate: boolean }) {
  const owner = await seedUser();
  const channel = await seedChannel({ createdById: owner.id, isPrivate });
  const webhook = await seedWebhook({ channelId: channel.id, createdById: owner.id });
  const accountFor = async (standing: Standing): Promise<string | null> => {
    if (standing === "nobody") return null;
    const { role, membership } = ROLES[standing];
    const { id } = await seedUser({ role });
    if (membership !== undefined) await seedMember(channel.id, id, membership);
    return id;
  };
  return { owner, channel, webhook, accountFor };
}

export type Stage = Awaited<ReturnType<typeof seedStage>>;
