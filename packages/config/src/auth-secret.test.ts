import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, expect, it } from "vitest";
import { readOrCreateAuthSecret } from "./auth-secret.ts";
import { ConfigurationError } from "./environment.ts";

const run = promisify(execFile);
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "tidings-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

it("is made once, for its owner's eyes only", () => {
  const secret = readOrCreateAuthSecret(folder);
  expect(secret).toMatch(/^[\w-]{43}$/);
  expect(statSync(path.join(folder, "auth-secret")).mode & 0o777).toBe(0o600);
  expect(readOrCreateAuthSecret(folder)).toBe(secret);
  expect(readdirSync(folder)).toEqual(["auth-secret"]);
});

it("several processes that start at once agree on one", async () => {
  const module = JSON.stringify(path.join(import.meta.dirname, "auth-secret.ts"));
  const startAt = Date.now() + 1_000;
  const script = `
    const { readOrCreateAuthSecret } = await import(${module});
    while (Date.now() < ${startAt});
    console.log(readOrCreateAuthSecret(${JSON.stringify(folder)}));`;
  const options = ["--input-type=module", "--eval", script];
  const runs = await Promise.all([1, 2, 3].map(() => run(process.execPath, options)));
  expect(new Set(runs.map(({ stdout }) => stdout)).size).toBe(1);
  expect(readdirSync(folder)).toEqual(["auth-secret"]);
});

it("says which file can't be read", () => {
  mkdirSync(path.join(folder, "auth-secret"));
  expect(() => readOrCreateAuthSecret(folder)).toThrow(ConfigurationError);
  expect(() => readOrCreateAuthSecret(folder)).toThrow(`${folder}/auth-secret can't be read`);
});
