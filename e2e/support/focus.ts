import type { Page } from "@playwright/test";

/**
 * Playwright has every page believe that it is focused. From now on this one is so only while it is the tab
 * in front, as in a person's browser; until the next page is loaded.
 */
export async function takeRealFocus(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setFocusEmulationEnabled", { enabled: false });
  await page.bringToFront();
}

/** Resolves once the server knows what the page says of itself. */
export const reported = (page: Page, focused: boolean): Promise<unknown> =>
  page.waitForResponse(
    (response) =>
      response.url().includes("presence.report") &&
      (response.request().postData() ?? "").includes(`"focused":${focused}`),
  );

/** Another tab comes to the front, of a site that is none of ours. */
export async function lookAway(page: Page): Promise<void> {
  const isKnown = reported(page, false);
  await (await page.context().newPage()).bringToFront();
  await isKnown;
}
