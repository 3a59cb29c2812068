import { ConfigurationError } from "@tidings/config";
import type { Client } from "../pool.ts";
import { isInUse } from "./catalog.ts";
import type { Backup } from "./check-backup.ts";
import { loadBackup } from "./load-backup.ts";
import { withConnection } from "./with-connection.ts";

/**
 * Restores into the database that `DATABASE_URL` names, which has to be empty.
 * @throws {ConfigurationError} when it isn't, or when a Tidings runs on it; nothing is changed then.
 */
export async function restoreOutside(backup: Backup, url: string): Promise<void> {
  await withConnection(url, async (connection) => {
    if (await isInUse(connection)) {
      throw new ConfigurationError(
        "There is a workspace in the database already. Make an empty database and set DATABASE_URL to that; the old one stays as it is.",
      );
    }
    if (await hasTidings(connection)) {
      throw new ConfigurationError("A Tidings runs on this database. Stop it first.");
    }
  });
  await loadBackup(url, backup);
}

/** What commands such as this one leave for a moment after they have ended is no Tidings that runs. */
async function hasTidings(connection: Client): Promise<boolean> {
  const { rowCount } = await connection.query(
    `select from pg_stat_activity where datname = current_database()
     and application_name like 'tidings %'
     and application_name not in ('tidings restore', 'tidings backup', 'tidings migrations') limit 1`,
  );
  return rowCount === 1;
}
