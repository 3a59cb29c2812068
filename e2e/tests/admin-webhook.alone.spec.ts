import type { Page } from "@playwright/test";
import { adminWebhook, removeWorkspaceEndpoints, revealSecret } from "../support/endpoints.ts";
import { isSignedBy } from "../support/receiver.ts";
import { expect, signUp, test, trpc } from "../support/test.ts";
import { unique } from "../support/workspace.ts";

const SAMPLE =
  '{"event":"new_user","user":{"email":"test@example.com","name":"Test Person (Tidings test)"}}';

const field = (page: Page) => page.getByLabel("Webhook URL");

async function save(page: Page, url: string): Promise<void> {
  await page.goto("/admin/settings/general");
  await field(page).fill(url);
  await page.getByRole("button", { name: "Save" }).click();
}

test.afterEach(async ({ admin, openAs }) => {
  await removeWorkspaceEndpoints((await openAs(admin)).request);
});

test("an admin saves the address, tests it, and every sign-up arrives there", async ({
  openAs,
  admin,
  receiver,
}) => {
  const page = await openAs(admin);
  await save(page, receiver.url());
  await expect(page.getByText("Settings saved")).toBeVisible();
  await page.getByRole("button", { name: "Send test" }).click();
  await expect(page.getByText(/Answered 200 after \d+ ms/)).toBeVisible();
  await expect(page.getByText("ok", { exact: true })).toBeVisible();
  expect(receiver.bodies()).toEqual([SAMPLE]);

  const name = unique("Zoë 🚀");
  const { email } = await signUp(page.request, { name });
  await expect
    .poll(() => receiver.bodies().at(1))
    .toBe(`{"event":"new_user","user":{"email":"${email}","name":"${name}"}}`);
  const secret = await revealSecret(
    page.request,
    await adminWebhook(page.request),
    "workspaceEndpoint",
  );
  const [tried, delivered] = receiver.received;
  for (const one of [tried, delivered]) {
    expect(one?.headers["content-type"]).toBe("application/json");
    expect(one && isSignedBy(secret, one)).toBe(true);
  }
});

test("the saved address is dotted out until asked for", async ({ openAs, admin, receiver }) => {
  const page = await openAs(admin);
  await save(page, receiver.url("/a-token"));
  await expect(page.getByText("Settings saved")).toBeVisible();
  await page.reload();
  await expect(field(page)).toHaveCSS("-webkit-text-security", "disc");
  await page.getByRole("button", { name: "Show the address" }).click();
  await expect(field(page)).toHaveCSS("-webkit-text-security", "none");
  await expect(field(page)).toHaveValue(receiver.url("/a-token"));

  await field(page).fill("");
  await page.getByRole("button", { name: "Save" }).click();
  await expect
    .poll(() => trpc(page.request).query("admin.settings"))
    .toMatchObject({ webhookUrl: null });
});

test("what a test comes to is said in words", async ({ openAs, admin, receiver }) => {
  const page = await openAs(admin);
  receiver.answer(503, "We are moving house.");
  await page.goto("/admin/settings/general");
  await field(page).fill(receiver.url());
  await page.getByRole("button", { name: "Send test" }).click();
  await expect(page.getByText(/Answered 503 after \d+ ms/)).toBeVisible();
  await expect(page.getByText("We are moving house.")).toBeVisible();

  await receiver.stop();
  await page.getByRole("button", { name: "Send test" }).click();
  await expect(page.getByText(/No answer after \d+ ms\. .*refuses the connection/)).toBeVisible();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Settings saved")).toBeVisible();
});

const WRONG = [
  "no address",
  "javascript:alert(1)",
  "file:///etc/passwd",
  "https://user:password@example.com/",
  "http://example.com:22/",
  "http://10.0.0.1/",
  "http://169.254.169.254/latest/meta-data",
  `https://example.com/${"x".repeat(10_000)}`,
];

test("an address that nothing can be sent to is refused at its field", async ({
  openAs,
  admin,
}) => {
  const page = await openAs(admin);
  await page.goto("/admin/settings/general");
  for (const wrong of WRONG) {
    await field(page).fill(wrong);
    await page.getByRole("button", { name: "Save" }).click();
    await expect(field(page)).toHaveAttribute("aria-invalid", "true");
    await expect(field(page)).toHaveValue(wrong);
    await field(page).fill("");
  }
  expect(await trpc(page.request).query("admin.settings")).toMatchObject({ webhookUrl: null });
});

test("an address that is gone is switched off, its admin is told why, and switches it on again", async ({
  openAs,
  admin,
  receiver,
}) => {
  const page = await openAs(admin);
  await save(page, receiver.url());
  await expect(page.getByText("Settings saved")).toBeVisible();
  receiver.answer(410);
  await page.goto("/");
  await signUp(page.request);
  const menu = page.getByRole("button", { name: "Your menu" });
  await expect(menu).toContainText("A webhook doesn't work.");
  await menu.click();
  await page.getByRole("menuitem", { name: /Admin Panel/ }).click();
  await expect(page.getByText(/switched off.*gone for good/i)).toBeVisible();
  await page.getByRole("link", { name: "Users" }).click();
  const notice = page.getByRole("region", { name: "Webhooks that don't work" });
  await expect(notice).toContainText("gone for good");
  await notice.getByRole("link").click();
  await page.getByRole("button", { name: /Switch on again/ }).click();
  await expect(page.getByText("Switched off", { exact: true })).toHaveCount(0);
  await expect(menu).not.toContainText("A webhook doesn't work.");
});
