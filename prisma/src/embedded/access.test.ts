import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { blockingFolder } from "./access.ts";

let outer: string;
let inner: string;

beforeEach(() => {
  outer = mkdtempSync(path.join(tmpdir(), "tidings-"));
  inner = path.join(outer, "inner");
  mkdirSync(inner);
});
afterEach(() => rmSync(outer, { recursive: true }));

const NOT_MINE = 54_321;
const account = (uid: number, gid: number) => ({ name: "somebody", uid, gid });

it.each([
  ["owner", 0o700, 0o677],
  ["group", 0o010, 0o767],
  ["others", 0o001, 0o776],
])("the bits of the %s decide for them", (who, open, closed) => {
  const { uid, gid } = statSync(inner);
  const visitor = account(who === "owner" ? uid : NOT_MINE, who === "group" ? gid : NOT_MINE);
  chmodSync(outer, 0o711);
  chmodSync(inner, open);
  expect(blockingFolder(inner, visitor)).toBeUndefined();
  chmodSync(inner, closed);
  expect(blockingFolder(inner, visitor)).toBe(inner);
});

it("names the topmost folder that blocks, and looks at a file as well", () => {
  const file = path.join(inner, "program");
  writeFileSync(file, "", { mode: 0o644 });
  const visitor = account(NOT_MINE, NOT_MINE);
  chmodSync(inner, 0o700);
  chmodSync(outer, 0o700);
  expect(blockingFolder(file, visitor)).toBe(outer);
  chmodSync(outer, 0o711);
  expect(blockingFolder(file, visitor)).toBe(inner);
  chmodSync(inner, 0o711);
  expect(blockingFolder(file, visitor)).toBe(file);
});
