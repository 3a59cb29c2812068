import { existsSync } from "node:fs";
import path from "node:path";
import { authSecret, ConfigurationError, dataDir, env } from "@tidings/config";
import { runningDatabaseUrl, startEmbeddedDatabase } from "../embedded/index.ts";
import type { Contents } from "./manifest.ts";
import { writeBackup } from "./write-backup.ts";

/**
 * Backs up this installation's database, running or not, and the secret that Tidings made for it; one that
 * comes from the environment isn't written down.
 * @param file appears once it is whole, mode 0600
 * @throws {ConfigurationError} when there is nothing to back up, or the file can't be written.
 */
export async function backUp(file: string): Promise<Contents & { holdsSecret: boolean }> {
  const isIncluded = env().AUTH_SECRET === undefined && env().DATABASE_URL === undefined;
  try {
    const contents = await withDatabase((url) =>
      writeBackup(file, url, { value: authSecret(), isIncluded }),
    );
    return { ...contents, holdsSecret: isIncluded };
  } catch (error) {
    if (error instanceof ConfigurationError) throw error;
    throw new ConfigurationError(`No backup was made: ${(error as Error).message}.`, {
      cause: error,
    });
  }
}

/** The database that Tidings uses: an outside one, the one that is running, or one started for the time. */
async function withDatabase<T>(use: (url: string) => Promise<T>): Promise<T> {
  const outside = env().DATABASE_URL;
  if (outside !== undefined) return use(outside);
  const folder = dataDir();
  if (!existsSync(path.join(folder, "postgres"))) {
    throw new ConfigurationError(
      `There is no database in ${folder}. Set DATA_DIR to the folder that Tidings keeps its data in.`,
    );
  }
  const running = await runningDatabaseUrl(folder);
  if (running !== undefined) return use(running);
  const database = await startEmbeddedDatabase(folder);
  try {
    return await use(database.url);
  } finally {
    await database.stop();
  }
}
