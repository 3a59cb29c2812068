import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { DiffTarget, MigrationsList } from "./engine.ts";

const prismaDir = path.join(import.meta.dirname, "../..");
export const migrationsDir = path.join(prismaDir, "migrations");

/** The text of `schema.prisma`. */
export const readSchema = (): string => readFileSync(path.join(prismaDir, "schema.prisma"), "utf8");

/** The migrations in this checkout, oldest first, in the engine's form. */
export function readMigrations(): MigrationsList {
  const names = existsSync(migrationsDir)
    ? readdirSync(migrationsDir, { withFileTypes: true }).filter((entry) => entry.isDirectory())
    : [];
  return {
    baseDir: migrationsDir,
    lockfile: { path: "migration_lock.toml", content: 'provider = "postgresql"\n' },
    shadowDbInitScript: "",
    migrationDirectories: names
      .map((entry) => entry.name)
      .sort()
      .map((name) => ({ path: name, migrationFile: migrationFile(name) })),
  };
}

function migrationFile(name: string) {
  const value = readFileSync(path.join(migrationsDir, name, "migration.sql"), "utf8");
  return { path: "migration.sql", content: { tag: "ok" as const, value } };
}

/** The schema as one side of a comparison. */
export const schemaTarget = (): DiffTarget => ({
  tag: "schemaDatamodel",
  files: [{ path: "schema.prisma", content: readSchema() }],
});
