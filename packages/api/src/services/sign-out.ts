import { publish } from "@tidings/bus";
import { db } from "@tidings/prisma";
import { loadUser, type Session } from "../context.ts";

/** Ends one session, wherever its cookie may be; the person's others go on. */
export async function signOut(session: Session): Promise<void> {
  const { id, userId } = session;
  if (id === undefined || (await loadUser(session)) === null) return;
  await db().$transaction(async (tx) => {
    await tx.endedSession.create({ data: { id, userId } });
    await publish(tx, { kind: "user", userId });
  });
}
