import { chmodSync, existsSync, mkdirSync, statSync } from "node:fs";
import path from "node:path";
import { ConfigurationError } from "./environment.ts";

/** Where root keeps its data when no other account could enter the checkout. */
export const ROOT_DATA_DIR = "/var/lib/tidings";

const OTHERS_MAY_ENTER = 0o001;
/** The owner does everything; others may pass through, since PostgreSQL's account may be another. */
const DATA_DIR_MODE = 0o711;

/** True when an account that is neither owner nor in the group can pass through every folder down to `folder`. */
export function othersCanReach(folder: string): boolean {
  for (let place = path.resolve(folder); ; place = path.dirname(place)) {
    if (existsSync(place) && (statSync(place).mode & OTHERS_MAY_ENTER) === 0) return false;
    if (place === path.dirname(place)) return true;
  }
}

/**
 * The folder for the embedded database and the generated secret, absolute.
 * As root, PostgreSQL runs under another account, which has to be able to reach it; a checkout below
 * `/root` is out of its reach, so the default moves to {@link ROOT_DATA_DIR}.
 */
export function resolveDataDir(
  explicit: string | undefined,
  workingDir: string,
  isRoot: boolean,
): string {
  if (explicit !== undefined) return path.resolve(workingDir, explicit);
  const local = path.join(workingDir, "data");
  return isRoot && !othersCanReach(workingDir) ? ROOT_DATA_DIR : local;
}

/**
 * Makes the data folder, and those above it, where they are missing; whatever the umask, others may
 * pass through what was made. A folder that exists stays as it is.
 * @throws {ConfigurationError} saying why it can't be made.
 */
export function createDataDir(folder: string): void {
  try {
    const topmost = mkdirSync(folder, { recursive: true });
    if (topmost === undefined) return;
    for (let place = folder; place.length >= topmost.length; place = path.dirname(place)) {
      chmodSync(place, DATA_DIR_MODE);
    }
  } catch (error) {
    throw new ConfigurationError(
      `The data folder ${folder} can't be made: ${(error as Error).message}. Set DATA_DIR to a folder that this account may write to.`,
    );
  }
}
