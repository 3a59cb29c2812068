import "server-only";
import { DomainError, type Session, signIn, signOut } from "@tidings/api";
import { authSecret, currentRequestId, log } from "@tidings/config";
import { newId } from "@tidings/prisma";
import { cookies } from "next/headers";
import { connection } from "next/server";
import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { CLIENT_ADDRESS_HEADER } from "@/lib/client-address";
import { hasSecureCookies, sessionOf } from "./session";

const SESSION_DAYS = 30;

const SIGN_IN_FAILED = "Sign-in doesn't work at the moment. Try again soon.";

const naming = (requestId: string | undefined): string =>
  requestId === undefined ? "" : ` (request ${requestId})`;

/** The caller's address as server.ts saw it; behind other hosts all callers count as one. */
const addressOf = (headers: Record<string, string> | undefined): string =>
  headers?.[CLIENT_ADDRESS_HEADER] ?? "unknown";

/** next-auth, reduced to what it is good at here: the cookie. Accounts and rights are the API's. */
export const authOptions = (): NextAuthOptions => ({
  secret: authSecret(),
  session: { strategy: "jwt", maxAge: SESSION_DAYS * 24 * 60 * 60 },
  useSecureCookies: hasSecureCookies(),
  // All that it would show by itself, none of which would run under the policy of what is no page.
  pages: { signIn: "/sign-in", signOut: "/", error: "/sign-in", verifyRequest: "/sign-in" },
  providers: [
    CredentialsProvider({
      credentials: { email: { type: "email" }, password: { type: "password" } },
      async authorize(credentials, request) {
        const { email = "", password = "" } = credentials ?? {};
        const address = addressOf(request.headers);
        try {
          const user = await signIn({ email, password, address });
          return user && { id: user.id, epoch: user.sessionEpoch };
        } catch (error) {
          // next-auth hands an error's message to the page, so only our own words may pass.
          if (error instanceof DomainError) throw error;
          log().error({ err: error }, "a sign-in failed");
          throw new Error(`${SIGN_IN_FAILED}${naming(currentRequestId())}`);
        }
      },
    }),
  ],
  callbacks: {
    jwt: ({ token, user }) => (user ? { sub: user.id, epoch: user.epoch, sid: newId() } : token),
    session: ({ token: { sub, epoch, sid }, session }) => ({ ...session, userId: sub, epoch, sid }),
  },
  events: {
    signOut: ({ token: { sub, epoch, sid } }) =>
      sub === undefined ? undefined : signOut({ userId: sub, epoch, id: sid }),
  },
});

/** Whom the request's cookie speaks for; whether that still holds is the API's to say. */
export async function readSession(): Promise<Session | null> {
  // Ends a build's attempt to render the page ahead, before that makes a secret of its own.
  await connection();
  const all = (await cookies()).getAll();
  return sessionOf(Object.fromEntries(all.map(({ name, value }) => [name, value])));
}
