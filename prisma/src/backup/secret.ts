import { ConfigurationError, dataDir, env, readAuthSecret } from "@tidings/config";
import type { Backup } from "./check-backup.ts";
import { fingerprintOf } from "./fingerprint.ts";

/**
 * Makes sure that what is restored can be read: stored tokens and secrets are encrypted.
 * @returns the secret to put beside the restored database; null when the one that is set is right.
 * @throws {ConfigurationError} when another one is set, or none.
 */
export function chooseSecret({ file, manifest, secret }: Backup): string | null {
  const { AUTH_SECRET, DATABASE_URL } = env();
  const isOurs = AUTH_SECRET === undefined && DATABASE_URL === undefined;
  if (isOurs && secret !== null) return secret;
  const set = AUTH_SECRET ?? (isOurs ? readAuthSecret(dataDir()) : undefined);
  if (set !== undefined && fingerprintOf(set) === manifest.secret.fingerprint) return null;
  const right =
    secret === null
      ? "the secret of the Tidings that made it"
      : `its own secret, which \`tar --zstd -xOf ${file} auth-secret\` prints`;
  throw new ConfigurationError(
    `The tokens and secrets in ${file} are encrypted under another AUTH_SECRET than ${set === undefined ? "is known here" : "the one that is set"}. Set AUTH_SECRET to ${right}.`,
  );
}
