import type { BrowserContext } from "@playwright/test";

/** How Chromium tells of what a page's policy forbids. */
const BREACH = /content security policy/i;

/**
 * Listens to every page of a context for what its Content-Security-Policy forbids.
 * @returns what was found so far; it grows.
 */
export function watchPolicy(context: BrowserContext): readonly string[] {
  const breaches: string[] = [];
  const note = (said: string, where: string) => {
    if (BREACH.test(said)) breaches.push(`${where}: ${said}`);
  };
  context.on("console", (said) => note(said.text(), said.page()?.url() ?? ""));
  context.on("weberror", (fault) => note(fault.error().message, fault.page()?.url() ?? ""));
  return breaches;
}
