import { db, useDatabase } from "@tidings/prisma";
import { startEmbeddedDatabase } from "@tidings/prisma/embedded";

/** The settings that decide what a commit is worth, and what they have to be. */
const DURABLE = { fsync: "on", synchronous_commit: "on", full_page_writes: "on" } as const;

export interface BenchDatabase {
  url: string;
  stop(): Promise<void>;
}

/**
 * Starts the PostgreSQL that Tidings brings, as Tidings starts it, with an empty database.
 * @param settings more of PostgreSQL's settings, by name
 * @throws {Error} when a commit there would not survive a power cut
 */
export async function startDatabase(
  folder: string,
  settings: Record<string, string> = {},
): Promise<BenchDatabase> {
  const { url, stop } = await startEmbeddedDatabase(folder, { settings });
  try {
    useDatabase(url);
    await checkDurable();
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    url,
    stop: async () => {
      await db().$disconnect().finally(stop);
    },
  };
}

async function checkDurable(): Promise<void> {
  const rows = await db().$queryRaw<{ name: string; setting: string }[]>`
    select name, setting from pg_settings where name = any(${Object.keys(DURABLE)})`;
  for (const [name, needed] of Object.entries(DURABLE)) {
    const setting = rows.find((row) => row.name === name)?.setting;
    if (setting === needed) continue;
    throw new Error(`PostgreSQL runs with ${name} = ${setting}; that proves nothing.`);
  }
}
