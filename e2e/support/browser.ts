import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { chromium } from "@playwright/test";
import { cleanEnvironment } from "./environment.ts";

const COMMANDS = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
/** Debian's name for Chromium without windows. */
const HEADLESS_SHELL = "chromium-headless-shell";
const MAC_APPLICATIONS = [
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];
const PROBE_TIMEOUT_MS = 15_000;
/** An installation that is cut off leaves the system's packages in disorder. */
const INSTALL_TIMEOUT_MS = 900_000;

const ADVICE =
  "No Chromium was found, and none could be installed. Install one (Debian: `apt-get install chromium`; " +
  "elsewhere: `pnpm --filter @tidings/e2e exec playwright install --with-deps chromium`), " +
  "or name yours in E2E_BROWSER.";

const isRoot = process.getuid?.() === 0;

/** Chromium's arguments: nothing in the background that would disturb a measurement; root has no sandbox. */
export const BROWSER_ARGUMENTS = [
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-dev-shm-usage",
  ...(isRoot ? ["--no-sandbox"] : []),
];

/** True when the program starts at all: Ubuntu's `chromium-browser` may be a stub that only names a snap. */
function starts(program: string): boolean {
  const probe = spawnSync(program, ["--version"], { timeout: PROBE_TIMEOUT_MS, stdio: "ignore" });
  return probe.status === 0;
}

/** A browser that is there: the one named, Playwright's own, or the system's. */
export function findBrowser(
  variables: NodeJS.ProcessEnv = process.env,
  playwrightsOwn: string = chromium.executablePath(),
  applications: string[] = MAC_APPLICATIONS,
): string | undefined {
  if (variables.E2E_BROWSER) return variables.E2E_BROWSER;
  if (existsSync(playwrightsOwn)) return playwrightsOwn;
  const commands = onPath(variables, COMMANDS);
  return [...commands, ...applications].find((file) => existsSync(file) && starts(file));
}

/** A browser without windows, unless one for everything is named. */
export const findShell = (variables: NodeJS.ProcessEnv = process.env): string | undefined =>
  variables.E2E_SHELL ??
  variables.E2E_BROWSER ??
  onPath(variables, [HEADLESS_SHELL]).find((file) => existsSync(file) && starts(file));

function onPath(variables: NodeJS.ProcessEnv, names: string[]): string[] {
  const folders = (variables.PATH ?? "").split(path.delimiter).filter((folder) => folder !== "");
  return folders.flatMap((folder) => names.map((name) => path.join(folder, name)));
}

/** Runs one command to its end, its output on stderr; an error or running out of time is no success. */
function run(command: string, ...args: string[]): boolean {
  const env = cleanEnvironment({ DEBIAN_FRONTEND: "noninteractive" });
  const stdio = ["ignore", process.stderr, process.stderr] as const;
  return (
    spawnSync(command, args, { env, stdio: [...stdio], timeout: INSTALL_TIMEOUT_MS }).status === 0
  );
}

const APT_INSTALL = ["install", "-y", "-o", "DPkg::Lock::Timeout=60"];

/** @param choices packages, the first of which that all can be had */
const installFromDebian = (...choices: string[][]): boolean =>
  isRoot &&
  existsSync("/etc/debian_version") &&
  run("apt-get", "update") &&
  choices.some((names) => run("apt-get", ...APT_INSTALL, ...names));

const FONTS = "fonts-liberation";
const installWithShell = () =>
  installFromDebian(["chromium", HEADLESS_SHELL, FONTS], ["chromium", FONTS]);

const installFromPlaywright = (): boolean =>
  run(path.join(import.meta.dirname, "../node_modules/.bin/playwright"), "install", "chromium");

/**
 * The browser's path, after installing one if need be. Debian's package comes before Playwright's
 * download, which hangs behind closed networks.
 * @throws {Error} saying what to install.
 */
export function ensureBrowser(): string {
  const present = findBrowser();
  if (present !== undefined) return present;
  for (const install of [installWithShell, installFromPlaywright]) {
    console.error("No browser is installed yet; getting one, which takes a minute or two.");
    const installed = install() ? findBrowser() : undefined;
    if (installed !== undefined) return installed;
  }
  throw new Error(ADVICE);
}

/**
 * The path of a browser without windows, which costs a test half of what the whole one does but has no tab in
 * front; the whole one where there is none.
 * @param whole where that one is
 */
export function ensureShell(whole: string): string {
  const present = findShell();
  if (present !== undefined) return present;
  return (installFromDebian([HEADLESS_SHELL]) ? findShell() : undefined) ?? whole;
}
