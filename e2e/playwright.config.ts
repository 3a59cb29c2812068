import { defineConfig, devices } from "@playwright/test";
import { BROWSER_ARGUMENTS, ensureBrowser, ensureShell } from "./support/browser.ts";

const ARTIFACTS = ".artifacts";

/** Tests that measure, or that change what all others share, run after them and one at a time. */
const ALONE = "**/*.alone.spec.ts";

/** What asks which tab is in front needs a browser that has one. */
const FOCUS = "**/presence.spec.ts";

/** Workers load this file again and inherit the answers, so that only the first one looks for browsers. */
const browser = ensureBrowser();
const shell = ensureShell(browser);
Object.assign(process.env, { E2E_BROWSER: browser, E2E_SHELL: shell });

const launchWith = (executablePath: string) => ({
  launchOptions: { executablePath, args: BROWSER_ARGUMENTS },
});

export default defineConfig({
  testDir: "tests",
  outputDir: `${ARTIFACTS}/results`,
  globalSetup: "./support/global-setup.ts",
  // Tests wait for the app most of the time, so two of them fit on two cores.
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  globalTimeout: 2_100_000,
  expect: { timeout: 10_000 },
  reporter: "list",
  use: {
    ...devices["Desktop Chrome"],
    viewport: { width: 1280, height: 800 },
    locale: "en-GB",
    ...launchWith(shell),
    screenshot: "only-on-failure",
  },
  projects: [
    { name: "first account", testMatch: "**/*.setup.ts" },
    {
      name: "chromium",
      testMatch: "**/*.spec.ts",
      testIgnore: [ALONE, FOCUS],
      dependencies: ["first account"],
    },
    {
      name: "focus",
      testMatch: FOCUS,
      use: launchWith(browser),
      dependencies: ["first account"],
    },
    { name: "alone", testMatch: ALONE, dependencies: ["chromium", "focus"], workers: 1 },
  ],
});
