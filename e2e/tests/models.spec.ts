import { seedUser } from "@tidings/prisma/seed";
import { signIn } from "../support/accounts.ts";
import { answerText, ask, promptBox } from "../support/chat-page.ts";
import { startModelServer } from "../support/model/server.ts";
import { test as base } from "../support/outside.ts";
import { expect, trpc } from "../support/test.ts";

const KEY = "sk-the-key-of-this-test";

/** A workspace of its own, so that having no model disturbs no other test; and a server that wants a key. */
const test = base.extend<{ modelUrl: string }>({
  baseURL: ({ outside }, use) => use(outside.server.url),
  modelUrl: async ({ playwright: _ }, use) => {
    const models = await startModelServer({ apiKey: KEY });
    await use(models.url);
    await models.stop();
  },
});

test("from no model to the first answer", async ({ page, browser, outside, modelUrl }) => {
  await signIn(page.request, await seedUser({ role: "admin" }));
  const context = await browser.newContext({ baseURL: outside.server.url });
  await signIn(context.request, await seedUser());
  const other = await context.newPage();

  for (const tab of [page, other]) {
    await tab.goto("/chats");
    await expect(tab.getByRole("heading", { name: "No model is set up yet" })).toBeVisible();
    await expect(promptBox(tab)).toHaveCount(0);
  }
  await expect(other.getByText("Ask an admin")).toBeVisible();
  await expect(other.getByRole("link", { name: "Set up a model" })).toHaveCount(0);

  await page.getByRole("link", { name: "Set up a model" }).click();
  const section = page.getByRole("region", { name: "Model server" });
  const press = (name: string) => section.getByRole("button", { name }).click();
  await press("Check connection");
  await expect(section.getByText("Enter the address of a model server first.")).toBeVisible();
  await section.getByLabel("Base URL").fill("ollama");
  await press("Save");
  await expect(section.getByText("Enter an address such as")).toBeVisible();
  await section.getByLabel("Base URL").fill(modelUrl);
  await press("Check connection");
  await expect(section.getByRole("alert")).toContainText(/key/i);
  await section.getByLabel("API key").fill(KEY);
  await press("Check connection");
  await expect(section.getByText("Connected: 2 models")).toBeVisible();
  await expect(section.getByText("tidal-mini")).toBeVisible();
  await press("Save");
  await expect(page.getByText("Settings saved")).toBeVisible();

  await ask(other, "Hello");
  await expect(answerText(other)).toHaveText("You said: Hello");
  await context.close();

  // The key stays when it is left empty, and comes back to no page.
  await page.reload();
  await expect(section.getByText("A key is saved")).toBeVisible();
  await expect(section.getByLabel("API key")).toHaveValue("");
  expect(await page.content()).not.toContain(KEY);
  await press("Save");
  await expect(page.getByText("Settings saved")).toBeVisible();
  await press("Check connection");
  await expect(section.getByText("Connected: 2 models")).toBeVisible();

  await press("Remove the key");
  await page.getByRole("alertdialog").getByRole("button", { name: "Remove key" }).click();
  await press("Check connection");
  await expect(section.getByRole("alert")).toContainText(/key/i);
  await section.getByLabel("Base URL").fill("");
  await press("Save");
  const settings = trpc(page.request).query<{ openaiApiBaseUrl: string | null }>;
  await expect.poll(async () => (await settings("admin.settings")).openaiApiBaseUrl).toBeNull();
  await page.goto("/chats");
  await expect(page.getByRole("heading", { name: "No model is set up yet" })).toBeVisible();
});
