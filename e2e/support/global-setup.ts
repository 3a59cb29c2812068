import { startApp } from "./app.ts";

/**
 * Starts the app once for all tests. Workers inherit its address; what is returned runs at the end.
 * While tests are written, `E2E_APP_URL` may name an app that runs already.
 */
export default async function globalSetup(): Promise<() => Promise<void>> {
  if (process.env.E2E_APP_URL !== undefined) return async () => {};
  const app = await startApp();
  process.env.E2E_APP_URL = app.url;
  return app.stop;
}
