import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";

/** A theme, and the width of the window in CSS pixels. */
export interface Look {
  colorScheme: "light" | "dark";
  width: number;
}

/** Each theme and each layout once: their colours come from the same tokens at every width. */
export const LOOKS: readonly Look[] = [
  { colorScheme: "light", width: 1280 },
  { colorScheme: "dark", width: 390 },
];

/** What axe finds on the page, one line per place; an empty list is a page without violations. */
export async function axeViolations(page: Page): Promise<string[]> {
  // A page that can't answer to clicks yet takes none, and is empty to axe.
  await page.waitForFunction(() => document.querySelector("[inert]") === null);
  await isStill(page);
  // Its other mode opens a page of its own each time, for the sake of other sites' frames.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

/** What fades in has colours of its own on the way. What turns for ever, as a spinner does, is still enough. */
const isStill = (page: Page) =>
  page.waitForFunction(() =>
    document.getAnimations().every((animation) => {
      const isEndless =
        animation.effect?.getComputedTiming().iterations === Number.POSITIVE_INFINITY;
      return isEndless || animation.playState !== "running";
    }),
  );
