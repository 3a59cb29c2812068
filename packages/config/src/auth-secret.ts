import path from "node:path";
import { createDataDir } from "./data-dir.ts";
import { readOrCreateSecret, readSecret } from "./secret-file.ts";

/** The name of the secret's file within the data folder. */
export const AUTH_SECRET_FILE = "auth-secret";

/** Reads the secret in `<dataDir>/auth-secret`, or makes it once (mode 0600). */
export function readOrCreateAuthSecret(dataDir: string): string {
  createDataDir(dataDir);
  return readOrCreateSecret(path.join(dataDir, AUTH_SECRET_FILE));
}

/** The secret in `<dataDir>/auth-secret`; undefined while none was made. */
export const readAuthSecret = (dataDir: string): string | undefined =>
  readSecret(path.join(dataDir, AUTH_SECRET_FILE));
