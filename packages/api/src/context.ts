import { db } from "@tidings/prisma";

/** Who a session cookie speaks for; `epoch` has to match the account's, or the session has ended. */
export interface Session {
  userId: string;
  epoch: number;
  /** Its own name, by which it can be ended alone. */
  id?: string;
}

const userSelect = {
  id: true,
  email: true,
  name: true,
  role: true,
  imageId: true,
  sessionEpoch: true,
  createdAt: true,
} as const;

/** The account behind a session; null when it is gone or the session has been ended. */
export async function loadUser(session: Session | null) {
  if (session === null) return null;
  const { userId: id, epoch: sessionEpoch } = session;
  const endedSessions = session.id === undefined ? undefined : { none: { id: session.id } };
  const where = { id, deletedAt: null, sessionEpoch, endedSessions };
  return db().user.findFirst({ where, select: userSelect });
}

export type CurrentUser = NonNullable<Awaited<ReturnType<typeof loadUser>>>;

/**
 * What every procedure knows of its caller. Made fresh for each request, so a change of role holds at once.
 * @param address the network address that the request came from; null where nobody calls over the network,
 * and nothing is counted by it
 */
export async function createContext(session: Session | null, address: string | null = null) {
  return { session, address, user: await loadUser(session) };
}

export type Context = Awaited<ReturnType<typeof createContext>>;
