import path from "node:path";
import { createDataDir } from "./data-dir.ts";
import { readOrCreateSecret } from "./secret-file.ts";

/** Reads the secret in `<dataDir>/auth-secret`, or makes it once (mode 0600). */
export function readOrCreateAuthSecret(dataDir: string): string {
  createDataDir(dataDir);
  return readOrCreateSecret(path.join(dataDir, "auth-secret"));
}
