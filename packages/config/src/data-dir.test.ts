import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createDataDir, othersCanReach, ROOT_DATA_DIR, resolveDataDir } from "./data-dir.ts";
import { ConfigurationError } from "./environment.ts";

const mode = (folder: string) => statSync(folder).mode & 0o777;
let open: string;
let closed: string;

beforeEach(() => {
  open = mkdtempSync(path.join(tmpdir(), "tidings-"));
  chmodSync(open, 0o755);
  closed = path.join(open, "closed");
  mkdirSync(closed, { mode: 0o700 });
});
afterEach(() => rmSync(open, { recursive: true }));

describe("resolveDataDir", () => {
  it("is ./data below the working directory, for an ordinary account anywhere", () => {
    expect(resolveDataDir(undefined, open, false)).toBe(path.join(open, "data"));
    expect(resolveDataDir(undefined, closed, false)).toBe(path.join(closed, "data"));
  });

  it("moves for root where other accounts can't enter", () => {
    expect(resolveDataDir(undefined, open, true)).toBe(path.join(open, "data"));
    expect(resolveDataDir(undefined, closed, true)).toBe(ROOT_DATA_DIR);
    expect(resolveDataDir(undefined, path.join(closed, "deep"), true)).toBe(ROOT_DATA_DIR);
  });

  it("is what DATA_DIR says, whoever asks", () => {
    for (const isRoot of [true, false]) {
      expect(resolveDataDir("/srv/tidings", closed, isRoot)).toBe("/srv/tidings");
      expect(resolveDataDir("other", closed, isRoot)).toBe(path.join(closed, "other"));
    }
  });
});

it("othersCanReach looks at every folder on the way, and a missing one is no obstacle", () => {
  expect(othersCanReach(open)).toBe(true);
  expect(othersCanReach(path.join(open, "missing"))).toBe(true);
  expect(othersCanReach(path.join(closed, "missing"))).toBe(false);
});

describe("createDataDir", () => {
  it("lets others pass through what it makes, and leaves alone what is there", () => {
    const folder = path.join(closed, "a/b");
    createDataDir(folder);
    expect([closed, path.dirname(folder), folder].map(mode)).toEqual([0o700, 0o711, 0o711]);
    chmodSync(folder, 0o750);
    createDataDir(folder);
    expect(mode(folder)).toBe(0o750);
  });

  it("says so when a file is in the way", () => {
    writeFileSync(path.join(open, "file"), "");
    for (const place of ["file", "file/below"]) {
      expect(() => createDataDir(path.join(open, place))).toThrow(ConfigurationError);
      expect(() => createDataDir(path.join(open, place))).toThrow(/Set DATA_DIR/);
    }
  });
});
