import {
  chmodSync,
  chownSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { ConfigurationError } from "@tidings/config";
import { describe, expect, it, onTestFinished } from "vitest";
import { databaseAccount } from "./account.ts";
import { platformBinaries } from "./binaries.ts";
import { describeCluster } from "./cluster.ts";
import { ensureRunning } from "./ensure-running.ts";
import {
  canRunAsOrdinary,
  createTestDataDir,
  FAST,
  ordinaryUid,
  useMadeDataDir,
} from "./fixtures/data-dir.ts";
import { spawnApp } from "./fixtures/start-app.ts";
import { startEmbeddedDatabase } from "./index.ts";
import { initialise } from "./initialise.ts";
import { freePort, stopServer } from "./server.ts";

const madeDataDir = useMadeDataDir();
const start = (dataDir: string) => startEmbeddedDatabase(dataDir, { settings: FAST });

it("a platform without binaries is named, and what to do instead", async () => {
  const refusal = expect(platformBinaries("plan9-mips")).rejects;
  await refusal.toThrow(ConfigurationError);
  await refusal.toThrow(/plan9-mips.*DATABASE_URL/);
});

describe("the data folder", () => {
  it("may not be a file", async () => {
    const file = path.join(await createTestDataDir(), "file");
    writeFileSync(file, "");
    await expect(start(file)).rejects.toThrow(ConfigurationError);
    for (const place of [file, path.join(file, "below")]) {
      await expect(start(place)).rejects.toThrow(/can't be made.*(EEXIST|ENOTDIR).*DATA_DIR/);
    }
  });

  it.runIf(canRunAsOrdinary)("has to be writable", async () => {
    const dataDir = await createTestDataDir();
    chmodSync(dataDir, 0o555);
    const { error } = await spawnApp(dataDir, { uid: ordinaryUid }).nextAnswer();
    expect(error).toContain(`may not write to the data folder ${dataDir}`);
    expect(error).toContain("DATA_DIR");
  });
});

describe("the cluster", () => {
  it("needs its password", async () => {
    const passwordFile = path.join(madeDataDir(), "postgres-password");
    const password = readFileSync(passwordFile, "utf8");
    onTestFinished(() => writeFileSync(passwordFile, password));
    writeFileSync(passwordFile, "another");
    await expect(start(madeDataDir())).rejects.toThrow(/refuses the password/);
    rmSync(passwordFile);
    await expect(start(madeDataDir())).rejects.toThrow(/postgres-password is missing/);
  });

  it("has to be of this major version", async () => {
    const versionFile = path.join(madeDataDir(), "postgres/PG_VERSION");
    const version = readFileSync(versionFile, "utf8");
    onTestFinished(() => writeFileSync(versionFile, version));
    writeFileSync(versionFile, "17\n");
    await expect(start(madeDataDir())).rejects.toThrow(/made by PostgreSQL 17.*pnpm backup FILE/);
  });

  it("has to be one", async () => {
    const dataDir = await createTestDataDir();
    const account = await databaseAccount();
    mkdirSync(path.join(dataDir, "postgres"));
    if (account) chownSync(path.join(dataDir, "postgres"), account.uid, account.gid);
    await expect(start(dataDir)).rejects.toThrow(/holds no PostgreSQL database/);
  });

  it("that can't be made shows what initdb said, and leaves nothing", async () => {
    const cluster = await describeCluster(await createTestDataDir(), { settings: FAST });
    const broken = { ...cluster.binaries, root: path.join(cluster.dataDir, "missing") };
    const failing = initialise({ ...cluster, binaries: broken });
    await expect(failing).rejects.toThrow(ConfigurationError);
    await expect(failing).rejects.toThrow(/could not be made.*ENOENT/);
    expect(readdirSync(cluster.dataDir)).toEqual(["postgres-password"]);
  });

  it("that does not start shows the end of PostgreSQL's log", async () => {
    const settings = { shared_buffers: "plenty" };
    const failing = startEmbeddedDatabase(madeDataDir(), { settings });
    await expect(failing).rejects.toThrow(ConfigurationError);
    await expect(failing).rejects.toThrow(/postgres\.log:\s.*shared_buffers.*plenty/);
  });
});

it("a port that somebody took in between is left to them", async () => {
  const cluster = await describeCluster(madeDataDir(), { settings: FAST });
  const taken = await freePort();
  const server = createServer().listen(taken, "127.0.0.1");
  onTestFinished(() => void server.close());
  const asked = [taken, await freePort()];
  const port = await ensureRunning(cluster, async () => asked.shift() ?? 0);
  expect(port).not.toBe(taken);
  expect(asked).toEqual([]);
  await stopServer(cluster);
});
