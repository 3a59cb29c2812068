import type { Locator, Page } from "@playwright/test";
import { createEndpoint } from "../support/endpoints.ts";
import { expect, test } from "../support/test.ts";
import { unique } from "../support/workspace.ts";

const OWN = "/settings/webhooks";

async function openNew(page: Page, url: string): Promise<Locator> {
  await page.goto(OWN);
  await page.getByRole("button", { name: "New endpoint" }).click();
  const dialog = page.getByRole("dialog", { name: "New endpoint" });
  await dialog.getByLabel("Name", { exact: true }).fill(unique("endpoint"));
  await dialog.getByLabel("URL").fill(url);
  await dialog.getByRole("checkbox", { name: "Everything" }).check();
  return dialog;
}

const header = (dialog: Locator, number: number) => ({
  name: dialog.getByLabel(`Name of header ${number}`),
  value: dialog.getByLabel(`Value of header ${number}`),
});

async function openOld(page: Page, name: string): Promise<Locator> {
  await page.goto(OWN);
  await page.getByRole("button", { name: `Edit ${name}` }).click();
  return page.getByRole("dialog", { name });
}

test("a header that is refused says so at its line, and once corrected it is saved", async ({
  page,
  user: _,
  receiver,
}) => {
  const dialog = await openNew(page, receiver.url());
  const save = dialog.getByRole("button", { name: "Save" });
  for (const [number, name, value] of [
    [1, "X-Fine", "1"],
    [2, "Host", "evil.example"],
    [3, "x-fine", "2"],
  ] as const) {
    await dialog.getByRole("button", { name: "Add header" }).click();
    await header(dialog, number).name.fill(name);
    await header(dialog, number).value.fill(value);
  }
  await save.click();
  await expect(header(dialog, 3).name).toHaveAccessibleDescription(/stands there twice/);
  await dialog.getByRole("button", { name: "Remove header" }).nth(2).click();
  await save.click();
  await expect(header(dialog, 2).name).toHaveAttribute("aria-invalid", "true");
  await expect(header(dialog, 2).name).toHaveAccessibleDescription(/Host is set by Tidings/);
  await expect(header(dialog, 1).name).not.toHaveAttribute("aria-invalid", "true");

  await header(dialog, 2).name.fill("X-Team");
  await expect(header(dialog, 2).name).not.toHaveAttribute("aria-invalid", "true");
  await header(dialog, 2).value.fill("ops 🚀");
  await save.click();
  await expect(header(dialog, 2).value).toHaveAccessibleDescription(/no emoji/);
  await header(dialog, 2).value.fill("");
  await save.click();
  await expect(header(dialog, 2).value).toHaveAccessibleDescription(/Enter a value/);
  await dialog.getByRole("button", { name: "Remove header" }).nth(1).click();
  await save.click();
  await expect(page.getByText("Endpoint added.")).toBeVisible();
});

test("what wasn't saved isn't lost without being asked", async ({ page, user: _, receiver }) => {
  const { name } = await createEndpoint(page.request, { url: receiver.url() });
  const dialog = await openOld(page, name);
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);

  await openOld(page, name);
  await dialog.getByRole("checkbox", { name: "Everything" }).uncheck();
  await page.keyboard.press("Escape");
  const question = page.getByRole("alertdialog", { name: "Discard your changes?" });
  await question.getByRole("button", { name: "Keep editing" }).click();
  await expect(dialog.getByRole("checkbox", { name: "Everything" })).not.toBeChecked();
  await dialog.getByRole("button", { name: "Close" }).click();
  await question.getByRole("button", { name: "Discard changes" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole("button", { name: `Edit ${name}` })).toBeFocused();
});

test("a test's answer comes into sight", async ({ page, user: _, receiver }) => {
  receiver.answer(500, "Out of order.\n".repeat(40));
  const { name } = await createEndpoint(page.request, { url: receiver.url() });
  const dialog = await openOld(page, name);
  await dialog.getByRole("button", { name: "Send test" }).click();
  await expect(dialog.getByText(/Answered 500/)).toBeInViewport({ ratio: 1 });
  await expect(dialog.getByRole("figure", { name: "Answer" })).toBeInViewport({ ratio: 1 });
});

test("a host that can't be found is saved, with a warning", async ({ page, user: _ }) => {
  const dialog = await openNew(page, "https://hooks.exmaple.invalid/in");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("hooks.exmaple.invalid can't be found right now.")).toBeVisible();
});

test("a refused address is told at the field, also by a test", async ({ page, user: _ }) => {
  await page.goto("/settings/account");
  const field = page.getByLabel("Notification Webhook");
  await field.fill("http://192.168.0.1/hook");
  await page.getByRole("button", { name: "Send test" }).click();
  await expect(field).toHaveAttribute("aria-invalid", "true");
  await expect(field).toHaveAccessibleDescription(/WEBHOOK_ALLOWED_HOSTS/);
  await field.fill("https://example.com/hook");
  await expect(field).not.toHaveAttribute("aria-invalid", "true");
});

test("a saved address that is emptied says what ends", async ({ page, user: _, receiver }) => {
  await page.goto("/settings/account");
  const field = page.getByLabel("Notification Webhook");
  const warning = page.getByText("cancelled for good");
  await field.fill(receiver.url());
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Notification webhook saved")).toBeVisible();
  await expect(warning).toHaveCount(0);
  await field.fill("");
  await expect(warning).toBeVisible();
});

test("no notice lies over what one presses", async ({ page, user: _, receiver }) => {
  const dialog = await openNew(page, receiver.url());
  await dialog.getByRole("button", { name: "Save" }).click();
  const notice = page.getByText("Endpoint added. Send it a test.");
  await expect(notice).toBeVisible();
  const made = page.getByRole("dialog");
  // While the notice is there: a click that it took would fail.
  await made.getByRole("button", { name: "Send test" }).click({ timeout: 3_000 });
  await made.getByRole("button", { name: "Save" }).click({ timeout: 3_000, trial: true });
  await made.getByRole("button", { name: "Close" }).click({ timeout: 3_000, trial: true });
  await expect(notice).toBeVisible();
});
