import { expect, type Page, test } from "@playwright/test";
import { axeViolations, type Look } from "./axe.ts";

/** More than this a person sees (https://web.dev/articles/cls). */
export const MOST_SHIFT = 0.01;

declare global {
  interface Window {
    /** The sum of the page's layout shifts so far. */
    layoutShift: number;
  }
}

/** Each screen in turn: how to come to it from the one before, and what shows that it is there. */
export type Screen = [name: string, open: (page: Page) => Promise<void>];

/** Axe finds nothing in this theme, and the page is no wider than the window. */
export async function expectSound(
  page: Page,
  { colorScheme, width }: Look,
  screens: Screen[],
): Promise<void> {
  await page.setViewportSize({ width, height: 844 });
  // What moves has colours of its own on the way.
  await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
  for (const [name, open] of screens) {
    await test.step(name, async () => {
      await open(page);
      await expect(page.locator("html")).toHaveClass(
        colorScheme === "dark" ? /dark/ : /^(?!.*dark)/,
      );
      expect(await axeViolations(page)).toEqual([]);
      const widths = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return { scrollWidth, clientWidth };
      });
      expect(widths.scrollWidth).toBe(widths.clientWidth);
    });
  }
}

/** The page's layout shifts after everything has come (https://web.dev/articles/cls). */
export async function shiftOf(page: Page, path: string): Promise<number> {
  await page.addInitScript(() => {
    window.layoutShift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, hadRecentInput } = entry as PerformanceEntry & {
          value: number;
          hadRecentInput: boolean;
        };
        if (!hadRecentInput) window.layoutShift += value;
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
  await page.goto(path);
  await expect(page.getByRole("main")).toBeVisible();
  await page.waitForLoadState("networkidle");
  return page.evaluate(() => window.layoutShift);
}
