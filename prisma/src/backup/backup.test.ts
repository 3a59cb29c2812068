import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import path from "node:path";
import { zstdCompressSync } from "node:zlib";
import { ConfigurationError, env, setSingleton } from "@tidings/config";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { db } from "../client.ts";
import { applyMigrations } from "../migrations/apply.ts";
import { readMigrations } from "../migrations/files.ts";
import { createConnection } from "../pool.ts";
import { seedChannel, seedUser } from "../seed/index.ts";
import { createTestDatabase, makeTempDir } from "../testing/index.ts";
import { type Entry, readArchive, writeArchive } from "./archive.ts";
import { readApplied, readTables } from "./catalog.ts";
import { checkBackup } from "./check-backup.ts";
import { fingerprintOf } from "./fingerprint.ts";
import { loadBackup } from "./load-backup.ts";
import { CHECKSUMS, MANIFEST, type Manifest } from "./manifest.ts";
import { restore } from "./restore.ts";
import { restoreOutside } from "./restore-outside.ts";
import { chooseSecret } from "./secret.ts";
import { withConnection } from "./with-connection.ts";
import { writeBackup } from "./write-backup.ts";

const SECRET = { value: "the secret of that time", isIncluded: true };
const NAMES = readMigrations().migrationDirectories.map((migration) => migration.path);

let place: string;
let url: string;
let file: string;

beforeAll(async () => {
  place = await makeTempDir();
  ({ url } = await createTestDatabase());
  const { id } = await seedUser({ name: "Ada\tLovelace \\N" });
  await seedChannel({ createdById: id, name: "general" });
  file = path.join(place, "backup.tar.zst");
  await writeBackup(file, url, SECRET);
});
afterAll(() => rm(place, { recursive: true }));

/** A database with nothing in it. */
async function emptyDatabase(): Promise<string> {
  const made = await createTestDatabase();
  await run(
    made.url,
    "drop schema public cascade; drop schema graphile_worker cascade; create schema public",
  );
  return made.url;
}

const run = (at: string, text: string) =>
  withConnection(at, async (connection) => (await connection.query(text)).rows);

/** A copy of the backup in which one entry is another, with checksums that agree. */
async function forge(name: string, change: (data: string) => string): Promise<string> {
  async function* changed(): AsyncGenerator<Entry> {
    const sums: string[] = [];
    for await (const entry of readArchive(file)) {
      if (entry.name === CHECKSUMS) continue;
      const isMeant = entry.name.startsWith(name);
      const data = isMeant ? Buffer.from(change(entry.data.toString())) : entry.data;
      sums.push(`${createHash("sha256").update(data).digest("hex")}  ${entry.name}\n`);
      yield { name: entry.name, data };
    }
    yield { name: CHECKSUMS, data: Buffer.from(sums.join("")) };
  }
  const forged = path.join(place, "forged.tar.zst");
  await writeArchive(forged, changed());
  return forged;
}

const withManifest = (change: (manifest: Manifest) => Partial<Manifest>) =>
  forge(MANIFEST, (text) => {
    const manifest = JSON.parse(text);
    return JSON.stringify({ ...manifest, ...change(manifest) });
  });

it("takes in every table of the schema and of the job queue", async () => {
  const rows = await run(
    url,
    `select schemaname || '.' || tablename as name from pg_tables
     where schemaname in ('public', 'graphile_worker')`,
  );
  const tables = await withConnection(url, readTables);
  const names = tables.map(({ schema, name }) => `${schema}.${name}`);
  // The queue's own migrations write this one.
  expect([...names, "graphile_worker.migrations"].sort()).toEqual(
    rows.map(({ name }) => name).sort(),
  );
});

it("leaves other people's tables alone", async () => {
  await run(url, "create table of_somebody_else (n int)");
  const tables = await withConnection(url, readTables);
  await run(url, "drop table of_somebody_else");
  expect(tables.some(({ name }) => name === "of_somebody_else")).toBe(false);
});

it("rows come back as they were, and what was restored can be backed up again", async () => {
  const target = await emptyDatabase();
  await loadBackup(target, await checkBackup(file));
  const text = "select row_to_json(u)::text as row from users u";
  expect(await run(target, text)).toEqual(await run(url, text));
  const again = path.join(place, "again.tar.zst");
  await writeBackup(again, target, SECRET);
  const [before, after] = [await checkBackup(file), await checkBackup(again)];
  expect({ ...after.manifest, createdAt: "" }).toEqual({ ...before.manifest, createdAt: "" });
  expect(after.contents.rows).toEqual(before.contents.rows);
});

it("a backup of an older version comes up to date", async () => {
  const old = await emptyDatabase();
  await applyMigrations({ url: old, count: 1 });
  await run(
    old,
    "insert into users (id, email, name, role) values (gen_random_uuid(), 'ada@example.com', 'Ada', 'admin')",
  );
  const oldFile = path.join(place, "old.tar.zst");
  await writeBackup(oldFile, old, SECRET);
  const target = await emptyDatabase();
  await loadBackup(target, await checkBackup(oldFile));
  expect(await withConnection(target, readApplied)).toEqual(NAMES);
  expect(await run(target, "select name from users")).toEqual([{ name: "Ada" }]);
});

describe("refuses, saying why,", () => {
  const refusal = (given: string) => expect(checkBackup(given)).rejects;

  it("another file", async () => {
    const other = path.join(place, "other");
    for (const [bytes, says] of [
      ["", /is no backup of Tidings/],
      ["hello, this is text", /is no backup of Tidings/],
      [zstdCompressSync("hello, this is text"), /is no backup|ends too early|is damaged/],
    ] as const) {
      writeFileSync(other, bytes);
      await refusal(other).toThrow(ConfigurationError);
      await refusal(other).toThrow(says);
    }
    await refusal(path.join(place, "missing")).toThrow(/can't be read: ENOENT/);
  });

  it("one that ends too early", async () => {
    const whole = readFileSync(file);
    const part = path.join(place, "part");
    for (const share of [0.1, 0.5, 0.9]) {
      writeFileSync(part, whole.subarray(0, Math.floor(share * whole.length)));
      await refusal(part).toThrow(/ends too early/);
    }
  });

  it("one that is damaged", async () => {
    const bent = path.join(place, "bent");
    for (const share of [0.2, 0.5, 0.8]) {
      const bytes = readFileSync(file);
      const at = Math.floor(share * bytes.length);
      bytes[at] = (bytes[at] ?? 0) ^ 0xff;
      writeFileSync(bent, bytes);
      await refusal(bent).toThrow(/is damaged|ends too early/);
    }
  });

  it("one whose checksums or contents don't agree", async () => {
    const forged = path.join(place, "sums.tar.zst");
    async function* changed(): AsyncGenerator<Entry> {
      for await (const entry of readArchive(file)) {
        yield entry.name.startsWith("data/") ? { ...entry, data: Buffer.from("x\n") } : entry;
      }
    }
    await writeArchive(forged, changed());
    await refusal(forged).toThrow(/is damaged: its checksums/);
  });

  it("one of a newer version", async () => {
    await refusal(await withManifest(() => ({ version: 2 }))).toThrow(/a newer Tidings.*Update/);
    const later = await withManifest(({ migrations }) => ({
      migrations: [...migrations, "0999_later"],
    }));
    await expect(restore(later)).rejects.toThrow(
      /newer Tidings \(this one doesn't know 0999_later\)/,
    );
    const target = await emptyDatabase();
    const queue = await checkBackup(await withManifest(() => ({ jobsMigration: 999 })));
    await expect(loadBackup(target, queue)).rejects.toThrow(/doesn't know job queue 999/);
  });
});

describe("all or nothing:", () => {
  it.each([
    [
      "rows that refer to what isn't there",
      "data/public.users/",
      () => "",
      /is damaged: public.users has 0 rows/,
    ],
    [
      "rows that are none",
      "data/public.users/",
      (text: string) => text.replaceAll("\t", " "),
      /is damaged: public.users/,
    ],
    [
      "a count that isn't right",
      "contents.json",
      (text: string) => text.replace('"public.users": 1', '"public.users": 2'),
      /public.users has 1 rows instead of 2/,
    ],
  ])("%s leave the database as it was", async (_, entry, change, says) => {
    const target = await emptyDatabase();
    const backup = await checkBackup(await forge(entry, change));
    await expect(loadBackup(target, backup)).rejects.toThrow(says);
    expect(await run(target, "select id from channels")).toEqual([]);
    await loadBackup(target, await checkBackup(file));
    expect(await run(target, "select name from channels")).toEqual([{ name: "general" }]);
  });

  it("a foreign key that would lead nowhere is noticed", async () => {
    const target = await emptyDatabase();
    const forged = await forge("data/public.users/", (text) =>
      text.replace(/^[^\t]+/, crypto.randomUUID()),
    );
    await expect(loadBackup(target, await checkBackup(forged))).rejects.toThrow(
      /is damaged:.*foreign key/,
    );
    expect(await run(target, "select id from users")).toEqual([]);
  });

  it("a backup that fails leaves the one before, and no draft", async () => {
    const kept = path.join(place, "kept.tar.zst");
    writeFileSync(kept, "the one before");
    async function* failing(): AsyncGenerator<Entry> {
      yield { name: MANIFEST, data: Buffer.alloc(100_000) };
      throw new Error("the database is gone");
    }
    await expect(writeArchive(kept, failing())).rejects.toThrow("the database is gone");
    expect(readFileSync(kept, "utf8")).toBe("the one before");
    expect(existsSync(`${kept}.part`)).toBe(false);
    const nowhere = path.join(place, "missing", "backup.tar.zst");
    await expect(writeBackup(nowhere, url, SECRET)).rejects.toThrow(/ENOENT/);
    expect(readdirSync(place).filter((name) => name.endsWith(".part"))).toEqual([]);
  });
});

describe("an outside database", () => {
  it("is filled when nobody uses it", async () => {
    const target = await emptyDatabase();
    await restoreOutside(await checkBackup(file), target);
    expect(await run(target, "select name from channels")).toEqual([{ name: "general" }]);
  });

  it("that a Tidings runs on is left alone", async () => {
    const target = await emptyDatabase();
    const app = createConnection("app", target);
    await app.connect();
    onTestFinished(() => app.end());
    await expect(restoreOutside(await checkBackup(file), target)).rejects.toThrow(
      /A Tidings runs on/,
    );
  });

  it("that holds a workspace is left alone", async () => {
    await expect(restoreOutside(await checkBackup(file), url)).rejects.toThrow(
      /a workspace in the database already.*DATABASE_URL/,
    );
    expect(await db().user.count()).toBe(1);
  });
});

describe("the secret", () => {
  function useEnvironment(changes: Partial<ReturnType<typeof env>>): void {
    const before = env();
    setSingleton("environment", {
      ...before,
      AUTH_SECRET: undefined,
      DATABASE_URL: undefined,
      ...changes,
    });
    setSingleton("data-dir", place);
    onTestFinished(() => setSingleton("environment", before));
  }

  it("comes with the backup, unless one is set, which has to be the same", async () => {
    const backup = await checkBackup(file);
    useEnvironment({});
    expect(chooseSecret(backup)).toBe(SECRET.value);
    useEnvironment({ AUTH_SECRET: SECRET.value });
    expect(chooseSecret(backup)).toBeNull();
    useEnvironment({ AUTH_SECRET: "another secret, long enough" });
    expect(() => chooseSecret(backup)).toThrow(
      /another AUTH_SECRET than the one that is set.*tar --zstd/,
    );
  });

  it("of the environment isn't in it, and has to be set again", async () => {
    const without = path.join(place, "without.tar.zst");
    await writeBackup(without, url, { ...SECRET, isIncluded: false });
    const backup = await checkBackup(without);
    expect(backup.secret).toBeNull();
    expect(backup.manifest.secret.fingerprint).toBe(fingerprintOf(SECRET.value));
    useEnvironment({});
    expect(() => chooseSecret(backup)).toThrow(
      /than is known here.*the secret of the Tidings that made it/,
    );
    useEnvironment({ AUTH_SECRET: SECRET.value, DATABASE_URL: url });
    expect(chooseSecret(backup)).toBeNull();
  });
});
