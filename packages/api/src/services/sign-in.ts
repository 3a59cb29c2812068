import { hash } from "node:crypto";
import { singleton } from "@tidings/config";
import { db, verifyPassword } from "@tidings/prisma";
import { emailSchema } from "../schemas.ts";
import { consume, createLimiter } from "./limiter.ts";

const WINDOW_S = 15 * 60;
/** Guesses within the window: by one address at one account, at one account from anywhere, by one address. */
const GUESSES = { pair: 10, account: 100, address: 100 } as const;

type Scope = keyof typeof GUESSES;

const limiters = () =>
  singleton("sign-in-limiters", () => {
    const create = (scope: Scope) => createLimiter(`sign-in-${scope}`, GUESSES[scope], WINDOW_S);
    return { pair: create("pair"), account: create("account"), address: create("address") };
  });

type Attempt = { email: string; address: string };

/** Hashed: what was typed may be anything, and need not be read by whoever reads the table. */
const keyOf = (...parts: string[]): string => hash("sha256", JSON.stringify(parts), "base64url");

const keysOf = ({ email, address }: Attempt): Record<Scope, string> => ({
  pair: keyOf(email, address),
  account: keyOf(email),
  address: keyOf(address),
});

/** Counts first and checks after, so that guesses sent side by side are counted as well. */
async function countAttempt(attempt: Attempt): Promise<void> {
  const keys = keysOf(attempt);
  for (const scope of ["address", "account", "pair"] as const) {
    await consume(limiters()[scope], keys[scope]);
  }
}

async function forgiveAttempt(attempt: Attempt): Promise<void> {
  const keys = keysOf(attempt);
  await limiters().pair.delete(keys.pair);
  await limiters().account.reward(keys.account);
  await limiters().address.reward(keys.address);
}

const credentialsSelect = {
  id: true,
  name: true,
  email: true,
  sessionEpoch: true,
  passwordHash: true,
} as const;

/**
 * Checks an email address and a password. Unknown accounts take as long as known ones.
 * @param address the caller's network address; guessing is slowed by it and by the account.
 * @returns the account's id, name, email and session epoch; null when the two don't belong together.
 * @throws {DomainError} TOO_MANY_REQUESTS saying how long to wait.
 */
export async function signIn(credentials: { email: string; password: string; address: string }) {
  const { data: email } = emailSchema.safeParse(credentials.email);
  const attempt = { email: email ?? credentials.email, address: credentials.address };
  await countAttempt(attempt);
  const user =
    email === undefined
      ? null
      : await db().user.findUnique({ where: { email }, select: credentialsSelect });
  const isRight = await verifyPassword(user?.passwordHash ?? null, credentials.password);
  if (user === null || !isRight) return null;
  await forgiveAttempt(attempt);
  return { id: user.id, name: user.name, email: user.email, sessionEpoch: user.sessionEpoch };
}
