import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { cp, rename, rm } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { createDataDir } from "@tidings/config";
import { blockingFolder } from "./access.ts";
import type { Account } from "./account.ts";
import { type Binaries, program } from "./binaries.ts";

const run = promisify(execFile);

/**
 * Binaries that the database's account can run: those given, or a copy below `programDir`, made once
 * per version. Needed when root keeps the checkout where nobody else may enter, such as `/root`.
 */
export async function reachableBinaries(
  binaries: Binaries,
  account: Account,
  programDir: string,
): Promise<Binaries> {
  if (blockingFolder(program(binaries, "postgres"), account) === undefined) return binaries;
  const root = path.join(programDir, `postgresql-${binaries.version}`);
  if (!existsSync(root)) await copyInto(root, binaries.root);
  return { ...binaries, root };
}

/** Copies aside and renames, so that what stands under the final name is always whole. */
async function copyInto(root: string, source: string): Promise<void> {
  const draft = `${root}.${process.pid}`;
  createDataDir(path.dirname(root));
  await rm(draft, { recursive: true, force: true });
  await cp(source, draft, { recursive: true, verbatimSymlinks: true });
  await run("chmod", ["-R", "a+rX", draft]);
  await rename(draft, root).catch(async (error: NodeJS.ErrnoException) => {
    await rm(draft, { recursive: true });
    if (error.code !== "ENOTEMPTY" && error.code !== "EEXIST") throw error;
  });
}
