import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import { singleton } from "@tidings/config";
import { CatalogAdapter } from "./catalog-adapter.ts";

/** Prisma's filter for tables that others own; Tidings has none. */
const NO_FILTERS = { externalTables: [], externalEnums: [] };

interface MigrationsList {
  baseDir: string;
  lockfile: { path: string; content: string };
  shadowDbInitScript: string;
  migrationDirectories: {
    path: string;
    migrationFile: { path: string; content: { tag: "ok"; value: string } };
  }[];
}

type DiffTarget =
  | { tag: "empty" }
  | { tag: "schemaDatamodel"; files: { path: string; content: string }[] }
  | ({ tag: "migrations" } & MigrationsList);

interface DiffOptions {
  from: DiffTarget;
  to: DiffTarget;
  script: boolean;
  exitCode: boolean | null;
  shadowDatabaseUrl: string | null;
  filters: typeof NO_FILTERS;
}

interface SchemaEngine {
  applyMigrations(options: {
    migrationsList: MigrationsList;
    filters: typeof NO_FILTERS;
  }): Promise<{ appliedMigrationNames: string[] }>;
  diff(options: DiffOptions): Promise<{ exitCode: number; stdout: string | null }>;
  free(): void;
}

interface EngineModule {
  __wbg_set_wasm(exports: WebAssembly.Exports): void;
  SchemaEngine: {
    new: (
      options: { datamodels: [string, string][] },
      log: (line: string) => void,
      adapter: unknown,
    ) => Promise<SchemaEngine>;
  };
}

/**
 * What the engine imports, with timers that don't keep the process alive: it forgets the ten seconds
 * within which it wanted its lock, so a script would end that much later.
 */
function withIdleTimers(engine: EngineModule): WebAssembly.ModuleImports {
  const startTimer = (callback: () => void, ms: number) => setTimeout(callback, ms).unref();
  const imports = Object.entries(engine).map(([name, value]) =>
    name.startsWith("__wbg_setTimeout_") ? [name, startTimer] : [name, value],
  );
  return Object.fromEntries(imports);
}

/** The module keeps one instance's memory in a variable of its own, so there can only be one. */
const loadEngine = (): Promise<EngineModule> =>
  singleton("schema-engine", async () => {
    const require = createRequire(import.meta.url);
    const entry = require.resolve("@prisma/schema-engine-wasm/schema_engine_bg");
    const engine: EngineModule = await import(pathToFileURL(entry).href);
    const bytes = await readFile(path.join(path.dirname(entry), "schema_engine_bg.wasm"));
    const { instance } = await WebAssembly.instantiate(bytes, {
      "./schema_engine_bg.js": withIdleTimers(engine),
    });
    engine.__wbg_set_wasm(instance.exports);
    (instance.exports.__wbindgen_start as (() => void) | undefined)?.();
    return engine;
  });

/**
 * Runs `use` with Prisma's own schema engine, as the WebAssembly build that the npm registry carries:
 * it needs no download, and it keeps the same `_prisma_migrations` table as the ordinary command line.
 */
export async function withSchemaEngine<T>(
  databaseUrl: string,
  schema: string,
  use: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  const { SchemaEngine } = await loadEngine();
  const adapter = new CatalogAdapter(databaseUrl);
  const engine = await SchemaEngine.new(
    { datamodels: [["schema.prisma", schema]] },
    () => {},
    bindMigrationAwareSqlAdapterFactory(adapter),
  );
  try {
    return await use(engine);
  } finally {
    engine.free();
    await adapter.close();
  }
}

/** The SQL that leads from one state to another; empty when they agree. */
export async function diffScript(
  engine: SchemaEngine,
  from: DiffTarget,
  to: DiffTarget,
): Promise<string> {
  const options = { script: true, exitCode: null, shadowDatabaseUrl: null, filters: NO_FILTERS };
  const { stdout } = await engine.diff({ from, to, ...options });
  return stdout?.trim() === "-- This is an empty migration." ? "" : (stdout ?? "");
}

/** Applies what is not applied yet and returns the names. */
export async function applyWith(
  engine: SchemaEngine,
  migrationsList: MigrationsList,
): Promise<string[]> {
  return (await engine.applyMigrations({ migrationsList, filters: NO_FILTERS }))
    .appliedMigrationNames;
}

export type { DiffTarget, MigrationsList };
