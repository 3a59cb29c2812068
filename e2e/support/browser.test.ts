import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findBrowser, findShell } from "./browser.ts";

const NOWHERE = "/nowhere/chrome";
let folder: string;

/** A program in the folder that ends with `status` whatever it is asked. */
function program(name: string, status: number): string {
  const file = path.join(folder, name);
  writeFileSync(file, `#!/bin/sh\nexit ${status}\n`);
  chmodSync(file, 0o755);
  return file;
}

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "tidings-browser-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("findBrowser", () => {
  it("takes the one that is named, before any other", () => {
    const own = program("own", 0);
    expect(findBrowser({ E2E_BROWSER: "/opt/mine", PATH: folder }, own, [])).toBe("/opt/mine");
  });

  it("takes Playwright's own before the system's", () => {
    const own = program("own", 0);
    program("chromium", 0);
    expect(findBrowser({ PATH: folder }, own, [])).toBe(own);
  });

  it("takes the system's, passing over a stub that does not start", () => {
    program("chromium-browser", 1);
    const chrome = program("google-chrome", 0);
    expect(findBrowser({ PATH: folder }, NOWHERE, [])).toBe(chrome);
  });

  it("takes an application of macOS when no command is there", () => {
    const application = program("Google Chrome", 0);
    expect(findBrowser({ PATH: "" }, NOWHERE, [application])).toBe(application);
  });

  it("finds nothing where nothing is", () => {
    expect(findBrowser({ PATH: folder }, NOWHERE, [])).toBeUndefined();
  });
});

describe("findShell", () => {
  it("takes the one that is named, of its own or for everything", () => {
    program("chromium-headless-shell", 0);
    expect(findShell({ E2E_SHELL: "/opt/shell", E2E_BROWSER: "/opt/mine" })).toBe("/opt/shell");
    expect(findShell({ E2E_BROWSER: "/opt/mine", PATH: folder })).toBe("/opt/mine");
  });

  it("takes the system's, if it starts", () => {
    const shell = program("chromium-headless-shell", 0);
    expect(findShell({ PATH: folder })).toBe(shell);
    program("chromium-headless-shell", 1);
    expect(findShell({ PATH: folder })).toBeUndefined();
  });
});
