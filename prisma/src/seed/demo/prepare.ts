import { ConfigurationError } from "@tidings/config";
import { applyMigrations } from "../../migrations/apply.ts";
import { fillDemo } from "./fill.ts";
import { databaseState } from "./state.ts";

/**
 * Makes the database ready for the demo: an empty one is migrated and filled, one that the demo filled
 * before is only migrated.
 * @throws {ConfigurationError} when it holds other people's accounts; nothing of it was touched then.
 */
export async function prepareDemo(): Promise<void> {
  const state = await databaseState();
  if (state === "in use") {
    throw new ConfigurationError(
      "The demo won't touch this database, because real accounts are in it. Run it without DATABASE_URL and DATA_DIR, and it makes a database of its own; or name an empty one.",
    );
  }
  await applyMigrations();
  if (state === "empty") await fillDemo();
}
