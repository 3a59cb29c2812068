import { existsSync } from "node:fs";
import path from "node:path";
import { chromium } from "playwright";

const COMMANDS = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const MAC_APPLICATIONS = [
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** Where a Chromium may be: the one named in E2E_BROWSER, Playwright's own, or the system's. */
export function candidates(variables: NodeJS.ProcessEnv, playwrightsOwn: string): string[] {
  if (variables.E2E_BROWSER) return [variables.E2E_BROWSER];
  const folders = (variables.PATH ?? "").split(path.delimiter).filter((folder) => folder !== "");
  const commands = folders.flatMap((folder) => COMMANDS.map((name) => path.join(folder, name)));
  return [playwrightsOwn, ...commands, ...MAC_APPLICATIONS];
}

/**
 * A Chromium that is there.
 * @throws {Error} saying how to get one
 */
export function findBrowser(): string {
  const found = candidates(process.env, chromium.executablePath()).find(existsSync);
  if (found !== undefined) return found;
  throw new Error(
    "No Chromium was found. Install one (`pnpm test` does), or name yours in E2E_BROWSER.",
  );
}
