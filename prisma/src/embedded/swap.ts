import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from "node:fs";
import path from "node:path";

const RESTORED = /^restored-(.+)$/;
/** What belongs together, the database last: while it is missing from its place, nothing is opened. */
const PARTS = ["auth-secret", "postgres-password", "postgres"];

/** Where what a restored database replaced is kept, below the data folder. */
export const keptName = (stamp: string): string => `before-restore-${stamp}`;

/**
 * Puts a restored database in the place of what a data folder holds, which is kept beside it. From the
 * first rename on the restored one counts: whoever is interrupted after it is finished by the next start.
 * @param draft a folder below the data folder with a cluster at rest, its password and its secret
 * @param stamp the time, as part of a folder's name
 */
export function swapIn(dataDir: string, draft: string, stamp: string): void {
  renameSync(draft, path.join(dataDir, `restored-${stamp}`));
  finishSwap(dataDir);
}

/** Finishes what {@link swapIn} began, if anything. */
export function finishSwap(dataDir: string): void {
  for (const name of readdirSync(dataDir)) {
    const stamp = RESTORED.exec(name)?.[1];
    if (stamp !== undefined) finish(dataDir, path.join(dataDir, name), keptName(stamp));
  }
}

function finish(dataDir: string, restored: string, kept: string): void {
  const old = path.join(dataDir, kept);
  mkdirSync(old, { recursive: true, mode: 0o700 });
  for (const part of PARTS) {
    const [from, to, aside] = [restored, dataDir, old].map((folder) => path.join(folder, part)) as [
      string,
      string,
      string,
    ];
    if (!existsSync(from)) continue;
    if (existsSync(to) && !existsSync(aside)) renameSync(to, aside);
    renameSync(from, to);
  }
  rmSync(restored, { recursive: true });
  if (readdirSync(old).length === 0) rmdirSync(old);
}
