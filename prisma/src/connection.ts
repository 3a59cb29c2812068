import { ConfigurationError, env, setSingleton, singleton } from "@tidings/config";

const NAME = "database-url";

/** Tells this process which database to use; called once the embedded one is up. */
export const useDatabase = (url: string): void => setSingleton(NAME, url);

/**
 * The address of the database.
 * @throws {ConfigurationError} when neither `DATABASE_URL` is set nor the embedded one was started.
 */
export const databaseUrl = (): string =>
  singleton(NAME, () => {
    const { DATABASE_URL } = env();
    if (DATABASE_URL !== undefined) return DATABASE_URL;
    throw new ConfigurationError(
      "No database: set DATABASE_URL, or start Tidings with `pnpm start`, which brings its own.",
    );
  });
