import {
  type BrowserContext,
  test as base,
  expect,
  type Page,
  type TestInfo,
} from "@playwright/test";
import { type Account, ensureAdmin, signIn, signUp } from "./accounts.ts";
import { waitForHydration } from "./hydrated.ts";
import { watchPolicy } from "./policy.ts";
import { Receiver } from "./receiver.ts";

export { type Account, ADMIN, type Credentials, signIn, signUp } from "./accounts.ts";
export { ProcedureError, trpc } from "./api.ts";
export { expect };

interface WorkerFixtures {
  /** The app under test. */
  app: { url: string };
  /** The workspace's first account; sign in with `signIn(page.request, admin)`. */
  admin: Account;
}

/** Opens a page that is signed in, in a browser context of its own. */
type OpenAs = (account: Account) => Promise<Page>;

interface TestFixtures {
  /** A new account that `page` is signed in with. */
  user: Account;
  openAs: OpenAs;
  /** An outside service that webhooks are delivered to. */
  receiver: Receiver;
}

/**
 * Playwright's `test` on the running app. Paths are relative to it, in `page` and in `request` alike.
 * Tests share the workspace: each makes its own accounts and channels and looks at nothing else. One whose
 * pages do what their Content-Security-Policy forbids fails.
 */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  app: [
    async ({ playwright: _ }, use) => {
      const url = process.env.E2E_APP_URL;
      if (url === undefined) throw new Error("The app was not started: run `pnpm browser`.");
      await use({ url });
    },
    { scope: "worker" },
  ],
  admin: [
    async ({ app, playwright }, use) => {
      const request = await playwright.request.newContext({ baseURL: app.url });
      const admin = await ensureAdmin(request);
      await request.dispose();
      await use(admin);
    },
    { scope: "worker" },
  ],
  baseURL: ({ app }, use) => use(app.url),
  context: async ({ context }, use) => {
    const breaches = watchPolicy(context);
    await use(context);
    expect(breaches).toEqual([]);
  },
  page: ({ page }, use) => use(waitForHydration(page)),
  // The admin comes first, so that no test's own account becomes it.
  user: async ({ admin: _, page }, use) => {
    const account = await signUp(page.request);
    await signIn(page.request, account);
    await use(account);
  },
  openAs: async ({ browser }, use) => {
    const contexts: BrowserContext[] = [];
    const breaches: (readonly string[])[] = [];
    await use(async (account) => {
      const context = await browser.newContext();
      contexts.push(context);
      breaches.push(watchPolicy(context));
      await signIn(context.request, account);
      return waitForHydration(await context.newPage());
    });
    await Promise.all(contexts.map((context) => context.close()));
    expect(breaches.flat()).toEqual([]);
  },
  receiver: async ({ playwright: _ }, use) => {
    const receiver = await Receiver.start();
    await use(receiver);
    await receiver.stop();
  },
});

/** Notes a measured figure, which the test command prints at its end. */
export function noteFigure(testInfo: TestInfo, figure: string): void {
  testInfo.annotations.push({ type: "figure", description: figure });
}
