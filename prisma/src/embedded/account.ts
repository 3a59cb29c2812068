import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { ConfigurationError, isRoot } from "@tidings/config";

/** The account that PostgreSQL runs under when Tidings runs as root. */
export interface Account {
  name: string;
  uid: number;
  gid: number;
}

const NAME = "postgres";

/** Debian's and Red Hat's way, then the one of systems that have only adduser. */
const WAYS_TO_ADD: [string, string[]][] = [
  ["useradd", ["--system", "--user-group", "--no-create-home", "--shell", "/bin/false", NAME]],
  ["adduser", ["--system", "--group", "--no-create-home", "--disabled-login", NAME]],
];

const run = promisify(execFile);

/**
 * PostgreSQL refuses to run as root, so root lends it the account `postgres`, made if absent.
 * @returns undefined for everybody else: PostgreSQL then runs under the same account as Tidings.
 * @throws {ConfigurationError} when the account can't be made.
 */
export async function databaseAccount(): Promise<Account | undefined> {
  if (!isRoot()) return undefined;
  const found = await lookUp();
  if (found !== undefined) return found;
  const failures: string[] = [];
  for (const [command, options] of WAYS_TO_ADD) {
    await run(command, options).catch((error: Error) => failures.push(error.message.trim()));
    const made = await lookUp();
    if (made !== undefined) return made;
  }
  throw new ConfigurationError(
    `PostgreSQL doesn't run as root, and the account "${NAME}" to run it under could not be made. Make it (useradd --system ${NAME}), start Tidings as an ordinary account, or set DATABASE_URL.\n${failures.join("\n")}`,
  );
}

async function lookUp(): Promise<Account | undefined> {
  try {
    const [uid, gid] = await Promise.all([run("id", ["-u", NAME]), run("id", ["-g", NAME])]);
    return { name: NAME, uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return undefined;
  }
}
