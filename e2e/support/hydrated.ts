import type { Page } from "@playwright/test";

/** A page that is still inert after this is one that the test wants so, or it fails by itself. */
const PATIENCE_MS = 5_000;

const answersToClicks = (page: Page): Promise<unknown> =>
  page
    .waitForFunction(() => document.querySelector("[inert]") === null, undefined, {
      timeout: PATIENCE_MS,
    })
    .catch(() => {});

/**
 * Has `goto` and `reload` wait until the page answers: it is inert before that, which holds off clicks, but
 * not what Playwright fills in or selects without one.
 */
export function waitForHydration(page: Page): Page {
  const goto = page.goto.bind(page);
  const reload = page.reload.bind(page);
  page.goto = async (...given) => {
    const response = await goto(...given);
    await answersToClicks(page);
    return response;
  };
  page.reload = async (...given) => {
    const response = await reload(...given);
    await answersToClicks(page);
    return response;
  };
  return page;
}
