import { existsSync } from "node:fs";
import path from "node:path";
import { ConfigurationError, readOrCreateSecret } from "@tidings/config";

/**
 * The password of the cluster in `<dataDir>/postgres`, kept in `<dataDir>/postgres-password`
 * (mode 0600) and made at the first start.
 * @throws {ConfigurationError} when the cluster is there and its password is not.
 */
export function clusterPassword(dataDir: string): string {
  const hasCluster = existsSync(path.join(dataDir, "postgres"));
  const file = path.join(dataDir, "postgres-password");
  if (hasCluster && !existsSync(file)) {
    throw new ConfigurationError(
      `${file} is missing, and the database beside it can't be opened without. Put it back from a backup.`,
    );
  }
  return readOrCreateSecret(file);
}
