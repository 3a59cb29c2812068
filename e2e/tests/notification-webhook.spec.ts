import type { Page } from "@playwright/test";
import { expect, test } from "../support/test.ts";

const SAMPLE =
  '{"event":"chat_response","chat":{"id":"abc-123-def-456","title":"My Awesome Conversation","last_message":"This is the prompt I submitted."}}';

const field = (page: Page) => page.getByLabel("Notification Webhook");

test("a person saves an address from the profile's menu, and tests it", async ({
  page,
  user,
  receiver,
}) => {
  await page.goto("/");
  await page.getByRole("button", { name: user.name }).click();
  await page.getByRole("menuitem", { name: "Settings" }).click();
  await expect(page).toHaveURL("/settings/account");
  await expect(page.getByRole("radio", { name: "When I'm away" })).toBeChecked();
  await expect(page.getByRole("button", { name: "Send test" })).toBeDisabled();
  await field(page).fill(receiver.url());
  await page.getByRole("button", { name: "Send test" }).click();
  await expect(page.getByText(/Answered 200 after \d+ ms/)).toBeVisible();
  expect(receiver.bodies()).toEqual([SAMPLE]);

  await page.getByRole("radio", { name: "Always" }).check();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Notification webhook saved")).toBeVisible();
  await page.reload();
  await expect(field(page)).toHaveValue(receiver.url());
  await expect(page.getByRole("radio", { name: "Always" })).toBeChecked();
  await page.getByRole("button", { name: "Send test" }).click();
  await expect(page.getByText(/Answered 200 after \d+ ms/)).toBeVisible();
  expect(receiver.bodies()).toEqual([SAMPLE, SAMPLE]);

  await field(page).fill("http://192.168.0.1/hook");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(field(page)).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByText(/WEBHOOK_ALLOWED_HOSTS/)).toBeVisible();
});
