import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { finishSwap, keptName, swapIn } from "./swap.ts";

const PARTS = ["auth-secret", "postgres-password", "postgres"];
const STAMP = "20261130T120000Z";

let dataDir: string;

beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), "tidings-"));
});
afterEach(() => rmSync(dataDir, { recursive: true }));

/** Something in the shape of a data folder; what each part says tells which one it is of. */
function write(folder: string, word: string): void {
  mkdirSync(path.join(folder, "postgres"), { recursive: true });
  for (const part of PARTS.slice(0, 2)) writeFileSync(path.join(folder, part), word);
  writeFileSync(path.join(folder, "postgres/PG_VERSION"), word);
}

const wordsOf = (folder: string) =>
  [...PARTS.slice(0, 2), "postgres/PG_VERSION"].map((part) =>
    readFileSync(path.join(folder, part), "utf8"),
  );

it("what was there is kept beside what came", () => {
  write(dataDir, "old");
  write(path.join(dataDir, "restoring"), "new");
  swapIn(dataDir, path.join(dataDir, "restoring"), STAMP);
  expect(wordsOf(dataDir)).toEqual(["new", "new", "new"]);
  expect(wordsOf(path.join(dataDir, keptName(STAMP)))).toEqual(["old", "old", "old"]);
  expect(existsSync(path.join(dataDir, `restored-${STAMP}`))).toBe(false);
});

it("nothing is kept of nothing, and a secret that doesn't come stays", () => {
  write(path.join(dataDir, "restoring"), "new");
  rmSync(path.join(dataDir, "restoring/auth-secret"));
  writeFileSync(path.join(dataDir, "auth-secret"), "own");
  swapIn(dataDir, path.join(dataDir, "restoring"), STAMP);
  expect(wordsOf(dataDir)).toEqual(["own", "new", "new"]);
  expect(existsSync(path.join(dataDir, keptName(STAMP)))).toBe(false);
});

it.each(Array.from({ length: 2 * PARTS.length + 1 }, (_, steps) => steps))(
  "one that is interrupted after %d of its renames is finished by the next start",
  (steps) => {
    write(dataDir, "old");
    const [restored, kept] = [
      path.join(dataDir, `restored-${STAMP}`),
      path.join(dataDir, keptName(STAMP)),
    ];
    write(restored, "new");
    mkdirSync(kept);
    const renames = PARTS.flatMap((part) => [
      [path.join(dataDir, part), path.join(kept, part)],
      [path.join(restored, part), path.join(dataDir, part)],
    ]) as [string, string][];
    for (const [from, to] of renames.slice(0, steps)) renameSync(from, to);
    finishSwap(dataDir);
    expect(wordsOf(dataDir)).toEqual(["new", "new", "new"]);
    expect(wordsOf(kept)).toEqual(["old", "old", "old"]);
    finishSwap(dataDir);
    expect(wordsOf(dataDir)).toEqual(["new", "new", "new"]);
  },
);
