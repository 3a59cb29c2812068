import type { Page } from "@playwright/test";
import { expect, type ProcedureError, test, trpc } from "../support/test.ts";

const OFF = { code: "FORBIDDEN" } satisfies Partial<ProcedureError>;

const field = (page: Page) => page.getByLabel("Notification Webhook");

// Whatever a test did to it, the next one finds it on.
test.afterEach(async ({ admin, openAs }) => {
  const page = await openAs(admin);
  await trpc(page.request).mutate("admin.updateSettings", { enableUserWebhooks: true });
});

test("switched off, the field is gone from every profile and nothing can be saved", async ({
  page,
  user: _,
  openAs,
  admin,
  receiver,
}) => {
  const api = trpc(page.request);
  await api.mutate("account.setNotificationWebhook", { url: receiver.url(), when: "always" });
  await page.goto("/settings/account");
  await expect(field(page)).toBeVisible();
  await expect(page.getByRole("link", { name: "Webhooks" }).first()).toBeVisible();

  const adminPage = await openAs(admin);
  await adminPage.goto("/admin/settings/general");
  const features = adminPage.getByRole("region", { name: "Features" });
  const turn = features.getByRole("switch", { name: "User Webhooks" });
  await turn.click();
  const question = adminPage.getByRole("alertdialog");
  await expect(question).toContainText("cancelled for good");
  await question.getByRole("button", { name: "Cancel" }).click();
  await expect(turn).toBeChecked();
  await expect(turn).toBeFocused();
  await turn.click();
  await question.getByRole("button", { name: "Switch off" }).click();
  await expect(adminPage.getByText("Settings saved")).toBeVisible();

  await expect(field(page)).toHaveCount(0);
  await expect(page.getByRole("link", { name: "Webhooks" })).toHaveCount(0);
  await page.goto("/settings/webhooks");
  await expect(page.getByRole("heading", { name: "User webhooks are switched off" })).toBeVisible();
  const input = { url: receiver.url(), when: "away" };
  await expect(api.mutate("account.setNotificationWebhook", input)).rejects.toMatchObject(OFF);
  await expect(api.mutate("account.testNotificationWebhook", {})).rejects.toMatchObject(OFF);
  expect(receiver.received).toEqual([]);
  // What was delivered before can still be narrowed down.
  await page.goto("/settings/deliveries");
  const events = page.getByLabel("Event").getByRole("option");
  await expect(events.filter({ hasText: "An answer in a chat is ready" })).toHaveCount(1);
  await page.goto("/settings/webhooks");

  await turn.check();
  await expect(page.getByRole("list", { name: "Endpoints" })).toBeVisible();
  await page.goto("/settings/account");
  await expect(field(page)).toHaveValue(receiver.url());
});
