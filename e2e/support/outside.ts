import { randomBytes } from "node:crypto";
import { startThrowawayCluster } from "@tidings/prisma/testing";
import { type RunningApp, startApp, startPlainNext } from "./app.ts";
import { test as base } from "./test.ts";

/** An outside PostgreSQL, and two servers of the app on it that share its secret. */
export interface OutsideDatabase {
  /** The app as `pnpm start` serves it: posts are answered before Next.js sees them. */
  server: RunningApp;
  /** The same build under `next start`: posts are answered by the route handlers. */
  next: RunningApp;
}

/**
 * Playwright's `test` with an outside database, started once per worker. Seeds go there:
 * `@tidings/prisma/seed` reads the worker's own environment.
 */
export const test = base.extend<object, { outside: OutsideDatabase }>({
  outside: [
    async ({ playwright: _ }, use) => {
      const cluster = await startThrowawayCluster();
      const environment = {
        DATABASE_URL: cluster.url,
        AUTH_SECRET: randomBytes(32).toString("base64"),
      };
      Object.assign(process.env, environment);
      const server = await startApp(undefined, environment, "outside-app.log");
      const next = await startPlainNext(environment);
      await use({ server, next });
      await Promise.all([server.stop(), next.stop()]);
      await cluster.stop();
    },
    { scope: "worker", timeout: 300_000 },
  ],
});
