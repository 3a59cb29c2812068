import { randomBytes } from "node:crypto";
import type { APIRequestContext } from "@playwright/test";
import { trpc } from "./api.ts";

export interface Credentials {
  email: string;
  password: string;
}

export interface Account extends Credentials {
  id: string;
  name: string;
  role: "admin" | "user" | "pending";
}

/** The workspace's first account. A `*.setup.ts` test may make it in the browser, with exactly these. */
export const ADMIN = {
  name: "Ada Admin",
  email: "ada@tidings.test",
  password: "the admin of the browser tests",
} as const;

const suffix = () => randomBytes(4).toString("hex");

/** A new account, not signed in; what isn't given is made up. */
export async function signUp(
  request: APIRequestContext,
  given: Partial<Credentials & { name: string }> = {},
): Promise<Account> {
  const unique = suffix();
  const profile = {
    name: `User ${unique}`,
    email: `user-${unique}@tidings.test`,
    password: `password of ${unique}`,
    ...given,
  };
  const made = await trpc(request).mutate<Pick<Account, "id" | "role">>("account.signUp", profile);
  return { ...profile, ...made };
}

/**
 * Signs in through next-auth's own endpoints. The session is a cookie of `request`, so
 * `signIn(page.request, account)` signs in the page and every other page of its context.
 */
export async function signIn(
  request: APIRequestContext,
  { email, password }: Credentials,
): Promise<void> {
  const csrf = (await (await request.get("/api/auth/csrf")).json()) as { csrfToken: string };
  const answer = await request.post("/api/auth/callback/credentials", {
    form: { csrfToken: csrf.csrfToken, email, password, json: "true" },
    maxRedirects: 0,
  });
  if (!answer.ok()) {
    throw new Error(`Sign-in as ${email} answered ${answer.status()}: ${await answer.text()}`);
  }
}

/** The admin's account, made now unless it is there. */
export async function ensureAdmin(request: APIRequestContext): Promise<Account> {
  const { isFirst } = await trpc(request).query<{ isFirst: boolean }>("account.entrance");
  if (isFirst) return signUp(request, ADMIN);
  await signIn(request, ADMIN);
  return { ...(await trpc(request).query<Account>("account.me")), ...ADMIN };
}
