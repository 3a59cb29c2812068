import { singleton } from "@tidings/config";
import { db, verifyPassword } from "@tidings/prisma";
import { emailSchema } from "../schemas.ts";
import { keyOf, networkOf } from "./limit-keys.ts";
import { consume, createLimiter } from "./limiter.ts";

const WINDOW_S = 15 * 60;
/** Guesses within the window: by one address at one account, at one account from anywhere, by one address. */
const GUESSES = { pair: 10, account: 100, address: 100 } as const;

/** An address from which somebody signed in is theirs for so long; guesses from elsewhere don't shut it out. */
const KNOWN_S = 90 * 24 * 60 * 60;

type Scope = keyof typeof GUESSES;

const limiters = () =>
  singleton("sign-in-limiters", () => {
    const create = (scope: Scope) => createLimiter(`sign-in-${scope}`, GUESSES[scope], WINDOW_S);
    return {
      pair: create("pair"),
      account: create("account"),
      address: create("address"),
      known: createLimiter("sign-in-known", 1, KNOWN_S),
    };
  });

type Attempt = { email: string; address: string };

const keysOf = ({ email, address }: Attempt): Record<Scope, string> => ({
  pair: keyOf(email, networkOf(address)),
  account: keyOf(email),
  address: keyOf(networkOf(address)),
});

/** Counts first and checks after, so that guesses sent side by side are counted as well. */
async function countAttempt(attempt: Attempt): Promise<void> {
  const keys = keysOf(attempt);
  const isKnown = (await limiters().known.get(keys.pair)) !== null;
  for (const scope of ["address", "account", "pair"] as const) {
    if (scope !== "account" || !isKnown) await consume(limiters()[scope], keys[scope]);
  }
}

async function forgiveAttempt(attempt: Attempt): Promise<void> {
  const keys = keysOf(attempt);
  await limiters().known.set(keys.pair, 1, KNOWN_S);
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
