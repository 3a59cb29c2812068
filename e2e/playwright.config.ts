import { defineConfig, devices } from "@playwright/test";
import { BROWSER_ARGUMENTS, ensureBrowser } from "./support/browser.ts";

const ARTIFACTS = ".artifacts";

/** Workers load this file again and inherit the answer, so that only the first one looks for a browser. */
const browser = ensureBrowser();
process.env.E2E_BROWSER = browser;

export default defineConfig({
  testDir: "tests",
  outputDir: `${ARTIFACTS}/results`,
  globalSetup: "./support/global-setup.ts",
  // One at a time: the tests measure how soon a message shows, on machines with two cores.
  workers: 1,
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
    { name: "chromium", testMatch: "**/*.spec.ts", dependencies: ["first account"] },
  ],
});
