import { randomBytes } from "node:crypto";
import { linkSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { ConfigurationError } from "./environment.ts";

const SECRET_BYTES = 32;

/**
 * Reads a secret from a file, or makes it once: 32 random bytes as base64url, mode 0600. Written
 * aside and linked into place, so that two processes starting together agree on one.
 * @throws {ConfigurationError} when the file can't be read or made.
 */
export function readOrCreateSecret(file: string): string {
  const draft = `${file}.${process.pid}`;
  try {
    return readSecret(file) ?? createSecret(file, draft);
  } catch (error) {
    throw new ConfigurationError(`The secret in ${file} can't be read or made: ${String(error)}`);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Reads a secret from a file; undefined when there is none. */
export function readSecret(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8").trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

function createSecret(file: string, draft: string): string {
  writeFileSync(draft, `${randomBytes(SECRET_BYTES).toString("base64url")}\n`, { mode: 0o600 });
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  return readFileSync(file, "utf8").trim();
}
