import { type Algorithm, hash, verify } from "@node-rs/argon2";
import { singleton } from "@tidings/config";

/** argon2id with 19 MiB, two passes, one lane: OWASP's password storage cheat sheet. */
const OPTIONS = {
  algorithm: 2 satisfies Algorithm.Argon2id,
  memoryCost: 19_456,
  timeCost: 2,
  parallelism: 1,
} as const;

/** The argon2id hash of a password in PHC string form, salt included. */
export const hashPassword = (password: string): Promise<string> => hash(password, OPTIONS);

const decoy = (): Promise<string> => singleton("decoy-password-hash", () => hashPassword("no one"));

/**
 * True when the password belongs to the hash. With no hash at all it works as long and says false,
 * so that timing does not tell which accounts exist.
 */
export async function verifyPassword(
  passwordHash: string | null,
  password: string,
): Promise<boolean> {
  const matches = await verify(passwordHash ?? (await decoy()), password);
  return matches && passwordHash !== null;
}
