import { db, useDatabase } from "@tidings/prisma";
import { startEmbeddedDatabase } from "@tidings/prisma/embedded";

/** The settings that decide what a commit is worth, and what they have to be. */
const DURABLE = { fsync: "on", synchronous_commit: "on", full_page_writes: "on" } as const;

export interface BenchDatabase {
  url: string;
  /** PostgreSQL's version, and the settings in {@link DURABLE} as the server has them. */
  description: Record<string, string>;
  stop(): Promise<void>;
}

/**
 * Starts the PostgreSQL that Tidings brings, as Tidings starts it, with an empty database.
 * @param settings of PostgreSQL's, where a benchmark needs others than Tidings has
 * @throws {Error} when a commit there would not survive a power cut
 */
export async function startDatabase(
  folder: string,
  settings: Record<string, string> = {},
): Promise<BenchDatabase> {
  const { url, stop } = await startEmbeddedDatabase(folder, { settings });
  useDatabase(url);
  const names = ["server_version", ...Object.keys(DURABLE)];
  const rows = await db().$queryRaw<{ name: string; setting: string }[]>`
    select name, setting from pg_settings where name = any(${names})`;
  const description = Object.fromEntries(rows.map(({ name, setting }) => [name, setting]));
  for (const [name, needed] of Object.entries(DURABLE)) {
    if (description[name] === needed) continue;
    throw new Error(`PostgreSQL runs with ${name} = ${description[name]}; that proves nothing.`);
  }
  return {
    url,
    description,
    stop: async () => {
      await db().$disconnect();
      await stop();
    },
  };
}
