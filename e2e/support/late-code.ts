import type { Page, Route } from "@playwright/test";

/** What becomes of code that isn't in a page's first load. */
export interface LateCodeNetwork {
  /** Lets through what was held, and whatever comes. */
  release(): Promise<void>;
  /** Has it fail, until the release. */
  cut(): Promise<void>;
}

/** Opens a page and holds all scripts that its HTML doesn't name. */
export async function openWithoutLateCode(page: Page, path: string): Promise<LateCodeNetwork> {
  const html = await (await page.request.get(path)).text();
  const held: Route[] = [];
  let act: (route: Route) => unknown = (route) => held.push(route);
  const from = (next: (route: Route) => Promise<void>) => async () => {
    act = next;
    await Promise.all(held.splice(0).map(next));
  };
  await page.route("**/_next/static/**/*.js", async (route) => {
    const isNamed = html.includes(new URL(route.request().url()).pathname);
    await (isNamed ? route.continue() : act(route));
  });
  await page.goto(path);
  return {
    release: from((route) => route.continue()),
    cut: from((route) => route.abort()),
  };
}
