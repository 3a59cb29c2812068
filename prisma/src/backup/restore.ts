import { ConfigurationError, env } from "@tidings/config";
import { checkBackup } from "./check-backup.ts";
import { checkMigrations } from "./load-backup.ts";
import type { Contents } from "./manifest.ts";
import { restoreEmbedded } from "./restore-embedded.ts";
import { restoreOutside } from "./restore-outside.ts";
import { chooseSecret } from "./secret.ts";

interface Restored extends Contents {
  /** When the backup was made, in ISO 8601. */
  createdAt: string;
  /** The folder of what was replaced; null when nothing was. */
  kept: string | null;
}

/**
 * Restores a backup into this installation's database, all of it or nothing.
 * @throws {ConfigurationError} when the file is no whole backup, another secret is set, or the database is
 * in use; nothing is changed then.
 */
export async function restore(file: string, { isForced = false } = {}): Promise<Restored> {
  const backup = await checkBackup(file);
  checkMigrations(backup);
  const secret = chooseSecret(backup);
  const outside = env().DATABASE_URL;
  const about = { ...backup.contents, createdAt: backup.manifest.createdAt };
  try {
    if (outside === undefined) {
      return { ...about, kept: await restoreEmbedded(backup, { isForced, secret }) };
    }
    await restoreOutside(backup, outside);
    return { ...about, kept: null };
  } catch (error) {
    if (error instanceof ConfigurationError) throw error;
    throw new ConfigurationError(`Nothing was restored: ${(error as Error).message}.`, {
      cause: error,
    });
  }
}
