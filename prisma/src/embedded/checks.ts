import { execFileSync } from "node:child_process";
import { accessSync, constants, existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { ConfigurationError } from "@tidings/config";
import { blockingFolder } from "./access.ts";
import type { Account } from "./account.ts";
import { type Binaries, majorVersion } from "./binaries.ts";

/**
 * @param dataDir an existing folder, without symbolic links
 * @throws {ConfigurationError} when Tidings can't write there or PostgreSQL's account can't get there.
 */
export function checkDataDir(dataDir: string, account: Account | undefined): void {
  try {
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch {
    const name = accountName(ownUid());
    throw new ConfigurationError(
      `The account "${name}" may not write to the data folder ${dataDir}. Give it the folder (chown ${name} ${dataDir}), or set DATA_DIR to another one.`,
    );
  }
  const blocking = account && blockingFolder(dataDir, account);
  if (account === undefined || blocking === undefined) return;
  throw new ConfigurationError(
    `PostgreSQL runs under the account "${account.name}", which can't enter ${blocking}, and the data folder is ${dataDir}. Either let it pass (chmod o+x ${blocking}), or set DATA_DIR to a folder that it can reach, such as /var/lib/tidings.`,
  );
}

/**
 * @param folder PostgreSQL's folder; nothing to check while it isn't there
 * @throws {ConfigurationError} when another account or another major version made it.
 */
export function checkCluster(
  folder: string,
  binaries: Binaries,
  account: Account | undefined,
): void {
  if (!existsSync(folder)) return;
  const { uid } = statSync(folder);
  const expected = account?.uid ?? ownUid();
  if (uid !== expected) {
    const [owner, name] = [accountName(uid), accountName(expected)];
    throw new ConfigurationError(
      `The database in ${folder} belongs to the account "${owner}", and PostgreSQL would now run as "${name}". Start Tidings the way it was started before (as ${account ? "" : "root or as "}"${owner}"), or have root hand the data over: chown -R ${name} ${folder}${account ? "" : ` && chown ${name} ${path.dirname(folder)} ${path.dirname(folder)}/*`}`,
    );
  }
  checkVersion(folder, binaries);
}

function checkVersion(folder: string, binaries: Binaries): void {
  const versionFile = path.join(folder, "PG_VERSION");
  if (!existsSync(versionFile)) {
    throw new ConfigurationError(
      `The folder ${folder} holds no PostgreSQL database. Move it away, or set DATA_DIR to another folder.`,
    );
  }
  const version = readFileSync(versionFile, "utf8").trim();
  if (version === majorVersion(binaries)) return;
  throw new ConfigurationError(
    `The database in ${folder} was made by PostgreSQL ${version}, and this Tidings brings PostgreSQL ${majorVersion(binaries)}. Back it up with the Tidings that made it (pnpm backup FILE), set DATA_DIR to a new folder and restore it there (pnpm restore FILE).`,
  );
}

/** The account of this process; systems without account numbers have no PostgreSQL of ours either. */
const ownUid = (): number => process.getuid?.() ?? -1;

/** The name of an account, or its number where it has none. */
function accountName(uid: number): string {
  try {
    return execFileSync("id", ["-nu", String(uid)], { encoding: "utf8", stdio: "pipe" }).trim();
  } catch {
    return String(uid);
  }
}
