// pnpm --filter @tidings/prisma run migration NAME: writes the SQL that leads from the migrations
// in this checkout to schema.prisma. Works on a throwaway database; nothing is applied.
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { withThrowawayCluster } from "../testing/index.ts";
import { diffScript, withSchemaEngine } from "./engine.ts";
import { migrationsDir, readMigrations, readSchema, schemaTarget } from "./files.ts";

const name = process.argv[2];
if (name === undefined || !/^[a-z0-9_]+$/.test(name)) {
  console.error("Usage: pnpm --filter @tidings/prisma run migration name_in_snake_case");
  process.exit(2);
}

const migrations = readMigrations();
const script = await withThrowawayCluster((url) =>
  withSchemaEngine(url, readSchema(), (engine) =>
    diffScript(engine, { tag: "migrations", ...migrations }, schemaTarget()),
  ),
);
if (script === "") {
  console.log("schema.prisma and the migrations agree; nothing to write.");
  process.exit(0);
}
const number = String(migrations.migrationDirectories.length + 1).padStart(4, "0");
const folder = path.join(migrationsDir, `${number}_${name}`);
mkdirSync(folder, { recursive: true });
writeFileSync(path.join(folder, "migration.sql"), script);
console.log(`Wrote ${path.relative(process.cwd(), folder)}/migration.sql`);
