import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";

/** Each theme and each layout once: their colours come from the same tokens at every width. */
export const LOOKS = [
  { colorScheme: "light", width: 1280 },
  { colorScheme: "dark", width: 390 },
] as const;

/**
 * What axe finds on the page, one line per place; an empty list is a page without violations.
 * @param rules the only ones to look at; all of them, unless given
 */
export async function axeViolations(page: Page, rules?: string[]): Promise<string[]> {
  // A page that can't answer to clicks yet takes none, and is empty to axe.
  await page.waitForFunction(() => document.querySelector("[inert]") === null);
  await isStill(page);
  const axe = new AxeBuilder({ page });
  const { violations } = await (rules ? axe.withRules(rules) : axe).analyze();
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
