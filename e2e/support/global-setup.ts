import { startApp } from "./app.ts";
import { startModelServer } from "./model/server.ts";

/**
 * Starts the app once for all tests, and the model server that it asks. Workers inherit their addresses;
 * what is returned runs at the end. While tests are written, `E2E_APP_URL` and `E2E_MODEL_URL` may name
 * what runs already.
 */
export default async function globalSetup(): Promise<() => Promise<void>> {
  if (process.env.E2E_APP_URL !== undefined) return async () => {};
  const models = await startModelServer();
  const app = await startApp(undefined, { OPENAI_API_BASE_URL: models.url });
  process.env.E2E_APP_URL = app.url;
  process.env.E2E_MODEL_URL = models.url;
  return async () => {
    await app.stop();
    await models.stop();
  };
}
