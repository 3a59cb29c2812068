import { defineConfig, devices } from "@playwright/test";
import { BROWSER_ARGUMENTS, ensureBrowser } from "./support/browser.ts";

const ARTIFACTS = ".artifacts";

/** Tests that measure, or that change what all others share, run after them and one at a time. */
const ALONE = "**/*.alone.spec.ts";

/** Workers load this file again and inherit the answer, so that only the first one looks for a browser. */
const browser = ensureBrowser();
process.env.E2E_BROWSER = browser;

export default defineConfig({
  testDir: "tests",
  outputDir: `${ARTIFACTS}/results`,
  globalSetup: "./support/global-setup.ts",
  // Tests wait for the app most of the time, so two of them fit on two cores.
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  globalTimeout: 1_200_000,
  expect: { timeout: 10_000 },
  reporter: "list",
  use: {
    ...devices["Desktop Chrome"],
    viewport: { width: 1280, height: 800 },
    locale: "en-GB",
    launchOptions: { executablePath: browser, args: BROWSER_ARGUMENTS },
    screenshot: "only-on-failure",
  },
  projects: [
    { name: "first account", testMatch: "**/*.setup.ts" },
    {
      name: "chromium",
      testMatch: "**/*.spec.ts",
      testIgnore: ALONE,
      dependencies: ["first account"],
    },
    { name: "alone", testMatch: ALONE, dependencies: ["chromium"], workers: 1 },
  ],
});
