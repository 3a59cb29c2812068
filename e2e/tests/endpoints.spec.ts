import type { Locator, Page } from "@playwright/test";
import { createEndpoint, removeWorkspaceEndpoints, revealSecret } from "../support/endpoints.ts";
import { colleagueOf } from "../support/mentions.ts";
import { isSignedBy } from "../support/receiver.ts";
import { expect, signUp, test, trpc } from "../support/test.ts";
import { unique } from "../support/workspace.ts";

const OWN = "/settings/webhooks";

const row = (page: Page, name: string): Locator =>
  page.getByRole("list", { name: "Endpoints" }).getByRole("listitem").filter({ hasText: name });

async function edit(page: Page, name: string): Promise<Locator> {
  await page.goto(OWN);
  await page.getByRole("button", { name: `Edit ${name}` }).click();
  return page.getByRole("dialog", { name });
}

test("an admin adds an endpoint, and it hears of what was chosen", async ({
  openAs,
  admin,
  receiver,
}) => {
  const page = await openAs(admin);
  await page.goto("/admin/settings/webhooks");
  await page.getByRole("button", { name: "New endpoint" }).click();
  const empty = page.getByRole("dialog", { name: "New endpoint" });
  await empty.getByRole("button", { name: "Save" }).click();
  for (const words of ["Give the endpoint a name.", "Enter the address.", "Choose at least one"]) {
    await expect(empty.getByText(words)).toBeVisible();
  }

  const name = unique("Operations");
  await empty.getByLabel("Name", { exact: true }).fill(name);
  await empty.getByLabel("URL").fill(receiver.url("/operations"));
  await empty.getByRole("checkbox", { name: "Somebody signs up" }).check();
  await empty.getByRole("button", { name: "Add header" }).click();
  await empty.getByLabel("Name of header 1").fill("Authorization");
  await empty.getByLabel("Value of header 1").fill("Bearer abc");
  await empty.getByRole("button", { name: "Save" }).click();

  const made = page.getByRole("dialog", { name });
  await made.getByRole("button", { name: "Send test" }).click();
  await expect(made.getByText(/Answered 200 after \d+ ms/)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "New endpoint" })).toBeFocused();
  await expect(row(page, name)).toContainText("Somebody signs up");
  await expect(row(page, name)).not.toContainText("/operations");

  const { email } = await signUp(page.request);
  await expect.poll(() => receiver.bodies().join()).toContain(email);
  const credentials = receiver.received.map(({ headers }) => headers.authorization);
  expect(new Set(credentials)).toEqual(new Set(["Bearer abc"]));
  await expect(row(page, name).getByText("Works")).toBeVisible();
  await removeWorkspaceEndpoints(page.request);
});

test("everything about an endpoint can be changed", async ({ page, user, openAs, receiver }) => {
  const mention = await colleagueOf(user, (await openAs(await signUp(page.request))).request);
  const { name } = await createEndpoint(page.request, {
    url: receiver.url("/old"),
    headers: { "X-Kept": "kept", "X-Gone": "gone", "X-New": "old" },
  });
  const dialog = await edit(page, name);
  await dialog.getByLabel("Name", { exact: true }).fill(`${name}, renamed`);
  await dialog.getByLabel("URL").fill(receiver.url("/new"));
  const mentions = dialog.getByRole("checkbox", { name: "Somebody mentions you" });
  await expect(mentions).toBeDisabled();
  await dialog.getByRole("checkbox", { name: "Everything" }).uncheck();
  await mentions.check();
  await dialog.getByRole("button", { name: "Remove header X-Gone" }).click();
  await expect(dialog.getByLabel("Value of header 1")).toHaveValue("");
  await dialog.getByLabel("Value of header 2").fill("new");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Endpoint saved")).toBeVisible();
  await expect(row(page, `${name}, renamed`)).toContainText("Somebody mentions you");

  await mention("Have a look.");
  await expect.poll(() => receiver.received.at(0)?.path).toBe("/new");
  const headers = receiver.received[0]?.headers ?? {};
  expect(headers).toMatchObject({ "x-kept": "kept", "x-new": "new" });
  expect(headers).not.toHaveProperty("x-gone");
});

test("after rotating, the old secret stays valid beside the new one", async ({
  page,
  user,
  openAs,
  receiver,
}) => {
  const mention = await colleagueOf(user, (await openAs(await signUp(page.request))).request);
  const endpoint = await createEndpoint(page.request, { url: receiver.url() });
  const before = await revealSecret(page.request, endpoint);
  const dialog = await edit(page, endpoint.name);
  const secret = dialog.getByLabel("Signing secret", { exact: true });
  await expect(secret).toHaveCount(0);
  await dialog.getByRole("button", { name: "Show secret" }).click();
  await expect(secret).toHaveValue(before);
  await dialog.getByRole("button", { name: "Copy" }).click();
  await expect(page.getByText("Copied to the clipboard")).toBeAttached();

  await dialog.getByRole("button", { name: "Rotate" }).click();
  const question = page.getByRole("alertdialog");
  await expect(question).toContainText("stays valid for 24 hours");
  await question.getByRole("button", { name: "Rotate secret" }).click();
  await expect(secret).not.toHaveValue(before);
  const after = await secret.inputValue();

  await mention("Signed twice.");
  await expect.poll(() => receiver.received.length).toBe(1);
  for (const known of [before, after]) {
    expect(receiver.received[0] && isSignedBy(known, receiver.received[0])).toBe(true);
  }
});

test("deleting says what it ends, and ends it", async ({ page, user: _, receiver }) => {
  const { name } = await createEndpoint(page.request, { url: receiver.url() });
  await (await edit(page, name)).getByRole("button", { name: "Delete" }).click();
  const question = page.getByRole("alertdialog");
  await expect(question).toContainText("what still waits to be sent is cancelled");
  await question.getByRole("button", { name: "Delete endpoint" }).click();
  await expect(page.getByText("Endpoint deleted")).toBeVisible();
  await expect(page.getByRole("heading", { name: "No endpoints yet" })).toBeVisible();
  await expect(page.getByRole("button", { name: "New endpoint" })).toBeFocused();
});

test("a person has several of their own, and sees nobody else's", async ({
  page,
  user: _,
  openAs,
  receiver,
}) => {
  const other = await openAs(await signUp(page.request));
  const { name: others } = await createEndpoint(other.request, { url: receiver.url("/others") });
  const first = { url: receiver.url("/first"), when: "away" };
  await trpc(page.request).mutate("account.setNotificationWebhook", first);
  await page.goto(OWN);
  const name = unique("My phone");
  await page.getByRole("button", { name: "New endpoint" }).click();
  const empty = page.getByRole("dialog", { name: "New endpoint" });
  await empty.getByLabel("Name", { exact: true }).fill(name);
  await empty.getByLabel("URL").fill("http://192.168.0.1/");
  await empty.getByRole("checkbox", { name: "Everything" }).check();
  await empty.getByRole("radio", { name: "Always" }).check();
  await empty.getByRole("button", { name: "Save" }).click();
  await expect(empty.getByText(/WEBHOOK_ALLOWED_HOSTS/)).toBeVisible();
  await empty.getByLabel("URL").fill(receiver.url("/second"));
  await empty.getByRole("button", { name: "Save" }).click();
  await page.getByRole("dialog", { name }).getByRole("button", { name: "Close" }).click();
  await expect(row(page, name)).toContainText("Everything · Always");
  await expect(row(page, "Notification webhook")).toContainText("When I'm away");
  await expect(row(page, others)).toHaveCount(0);
});
