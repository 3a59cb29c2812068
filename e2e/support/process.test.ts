import { type ChildProcess, spawn } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createDataDir, removeDataDir } from "./data-dir.ts";
import { end, waitForOutput } from "./process.ts";

const TIMEOUT_MS = 10_000;
const READY = /^ready: (\S+)\s/m;
const STAY = "setInterval(() => {}, 1000);";

let folder: string;
let log: string;
let child: ChildProcess | undefined;

const run = (script: string): ChildProcess => {
  child = spawn(process.execPath, ["--eval", script], { stdio: ["ignore", "pipe", "pipe"] });
  return child;
};

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "tidings-process-"));
  log = path.join(folder, "log");
});
afterEach(() => {
  child?.kill("SIGKILL");
  rmSync(folder, { recursive: true });
});

describe("waitForOutput", () => {
  it("gives the pattern's group, also when it comes in pieces", async () => {
    const script = `process.stdout.write("noise\\nready: http://a"); setTimeout(() => console.log("b:1"), 100);${STAY}`;
    expect(await waitForOutput(run(script), READY, log, TIMEOUT_MS)).toBe("http://ab:1");
  });

  it("fails with what was printed when the process ends first", async () => {
    const waiting = waitForOutput(
      run("console.error('the reason'); process.exit(3)"),
      READY,
      log,
      TIMEOUT_MS,
    );
    await expect(waiting).rejects.toThrow(/ended with code 3.*the reason/s);
    await vi.waitFor(() => expect(readFileSync(log, "utf8")).toBe("the reason\n"));
  });

  it("fails when it takes too long", async () => {
    await expect(waitForOutput(run(STAY), READY, log, 300)).rejects.toThrow("for 0.3 s");
  });
});

describe("end", () => {
  it("lets the process clean up", async () => {
    const mark = path.join(folder, "mark");
    const script = `process.on("SIGTERM", () => { require("node:fs").writeFileSync(${JSON.stringify(mark)}, ""); process.exit(0); }); console.log("ready: yes");${STAY}`;
    await waitForOutput(run(script), READY, log, TIMEOUT_MS);
    await end(child as ChildProcess);
    expect(existsSync(mark)).toBe(true);
  });

  it("is content with a process that ended already", async () => {
    await expect(waitForOutput(run(""), READY, log, TIMEOUT_MS)).rejects.toThrow();
    await end(child as ChildProcess);
  });
});

describe("the data folder", () => {
  it("can be entered by another account, but not listed", () => {
    const dataDir = createDataDir();
    expect(statSync(dataDir).mode & 0o777).toBe(0o711);
    rmSync(dataDir, { recursive: true });
  });

  it("goes away although a database was killed in it", async () => {
    const gone = run("");
    await expect(waitForOutput(gone, READY, log, TIMEOUT_MS)).rejects.toThrow("code 0");
    const dataDir = createDataDir();
    writeFileSync(path.join(dataDir, "postmaster.pid"), `${gone.pid}\n`);
    await removeDataDir(dataDir);
    expect(existsSync(dataDir)).toBe(false);
  });

  it("goes away together with a database that was left running in it", async () => {
    const dataDir = createDataDir();
    const pidFile = path.join(dataDir, "postgres/postmaster.pid");
    mkdirSync(path.dirname(pidFile));
    const remove = `require("node:fs").rmSync(${JSON.stringify(pidFile)})`;
    const script = `process.on("SIGINT", () => { ${remove}; process.exit(0); }); console.log("ready: yes");${STAY}`;
    await waitForOutput(run(script), READY, log, TIMEOUT_MS);
    writeFileSync(pidFile, `${child?.pid}\n${dataDir}\n`);
    await removeDataDir(dataDir);
    expect(existsSync(dataDir)).toBe(false);
    await vi.waitFor(() => expect(child?.exitCode).toBe(0));
  });
});
