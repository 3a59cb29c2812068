import { type Browser, type BrowserContext, chromium, type Page } from "playwright";
import { findBrowser } from "./find-browser.ts";

const isRoot = process.getuid?.() === 0;

/** Nothing in the background that would disturb a measurement; root has no sandbox. */
const ARGUMENTS = [
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-dev-shm-usage",
  ...(isRoot ? ["--no-sandbox"] : []),
];

export const VIEWPORT = { width: 1280, height: 800 };

/** @throws {Error} when no Chromium is installed */
export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: findBrowser(), args: ARGUMENTS });

/** A window without a past in which somebody is signed in: `cookie` is a session's `Cookie` line. */
export async function openWindow(
  browser: Browser,
  origin: string,
  cookie = "",
): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: VIEWPORT, locale: "en-GB" });
  const pairs = cookie.split("; ").filter((pair) => pair !== "");
  await context.addCookies(
    pairs.map((pair) => {
      const end = pair.indexOf("=");
      return { name: pair.slice(0, end), value: pair.slice(end + 1), url: origin };
    }),
  );
  return context;
}

/** Opens a channel and resolves once its page answers and its live updates flow. */
export async function openChannel(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  const listening = page.waitForResponse(/message\.onEvent/);
  await page.goto(url);
  await listening;
  // The list of messages wakes up later than the frame around it, and React leaves its mark as it does.
  await page.waitForFunction(() => {
    const list = document.querySelector('section[aria-label="Messages"]');
    return list !== null && Object.keys(list).some((key) => key.startsWith("__reactFiber"));
  });
  return page;
}
