import { spawn } from "node:child_process";
import { chmodSync, chownSync, cpSync, existsSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { isRoot } from "@tidings/config";
import { describe, expect, it, onTestFinished } from "vitest";
import { databaseAccount } from "./account.ts";
import { platformBinaries } from "./binaries.ts";
import {
  canRunAsOrdinary,
  createTestDataDir,
  ordinaryUid,
  query,
  useMadeDataDir,
} from "./fixtures/data-dir.ts";
import { spawnApp, startApp } from "./fixtures/start-app.ts";

const madeDataDir = useMadeDataDir();
const ownerOf = (...parts: string[]) => statSync(path.join(...parts)).uid;

it("a lock file whose process is another program's by now is no obstacle", async () => {
  const dataDir = madeDataDir();
  const account = await databaseAccount();
  const identity = account && { uid: account.uid, gid: account.gid };
  const other = spawn("sleep", ["60"], { stdio: "ignore", cwd: "/", ...identity });
  onTestFinished(() => void other.kill());
  const lockFile = path.join(dataDir, "postgres/postmaster.pid");
  writeFileSync(lockFile, `${other.pid}\n${dataDir}/postgres\n1\n5432\n\n127.0.0.1\n1 1\nready\n`);
  if (account) chownSync(lockFile, account.uid, account.gid);

  const { url } = await startApp(dataDir);
  expect(await query(url, "select 1 as n")).toEqual([{ n: 1 }]);
});

describe.runIf(isRoot() && canRunAsOrdinary)("an ordinary account", () => {
  it("runs everything itself", async () => {
    const dataDir = await createTestDataDir(ordinaryUid);
    const { url, end } = await startApp(dataDir, { uid: ordinaryUid });
    expect(await query(url, "select 1 as n")).toEqual([{ n: 1 }]);
    expect(ownerOf(dataDir, "postgres")).toBe(ordinaryUid);
    expect(await end("SIGTERM")).toBe(0);

    const { name, error } = await spawnApp(dataDir).nextAnswer();
    expect(name).toBe("ConfigurationError");
    expect(error).toContain('belongs to the account "nobody"');
  });

  it("is told when root made the database", async () => {
    const dataDir = madeDataDir();
    chmodSync(dataDir, 0o777);
    onTestFinished(() => chmodSync(dataDir, 0o711));
    const { name, error } = await spawnApp(dataDir, { uid: ordinaryUid }).nextAnswer();
    expect(name).toBe("ConfigurationError");
    expect(error).toContain('belongs to the account "postgres"');
    expect(error).toContain("as root");
  });
});

describe.runIf(isRoot())("root", () => {
  it("lends PostgreSQL another account, and keeps the secrets", async () => {
    const dataDir = madeDataDir();
    await startApp(dataDir);
    expect(ownerOf(dataDir, "postgres")).toBe((await databaseAccount())?.uid);
    expect(ownerOf(dataDir, "postgres-password")).toBe(0);
  });

  it("with a checkout that nobody else can enter runs a copy of the binaries", async () => {
    const closed = await createTestDataDir();
    chmodSync(closed, 0o700);
    const binaries = await platformBinaries();
    const hidden = { ...binaries, root: path.join(closed, "native") };
    cpSync(binaries.root, hidden.root, { recursive: true, verbatimSymlinks: true });

    const options = { binaries: hidden, programDir: await createTestDataDir() };
    const first = await startApp(madeDataDir(), options);
    expect(await query(first.url, "select 1 as n")).toEqual([{ n: 1 }]);
    const copy = path.join(options.programDir, `postgresql-${binaries.version}`);
    expect(existsSync(path.join(copy, "bin/postgres"))).toBe(true);
    const { ino } = statSync(copy);
    await first.end("SIGTERM");
    await (await startApp(madeDataDir(), options)).end("SIGTERM");
    expect(statSync(copy).ino).toBe(ino);
  });

  it("is told which folder keeps PostgreSQL from a DATA_DIR", async () => {
    const closed = await createTestDataDir();
    chmodSync(closed, 0o700);
    const { name, error } = await spawnApp(path.join(closed, "data")).nextAnswer();
    expect(name).toBe("ConfigurationError");
    expect(error).toContain(`can't enter ${closed},`);
    expect(error).toContain(`chmod o+x ${closed}`);
    expect(error).toContain("DATA_DIR");
  });
});
