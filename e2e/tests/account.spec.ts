import type { Page } from "@playwright/test";
import { axeViolations, LOOKS } from "../support/axe.ts";
import { expect, test } from "../support/test.ts";

const PIXEL = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
const NEW_PASSWORD = "another password altogether";

async function changePassword(page: Page, current: string): Promise<void> {
  await page.goto("/settings/account");
  await page.getByLabel("Current password").fill(current);
  await page.getByLabel("New password").fill(NEW_PASSWORD);
  await page.getByRole("button", { name: "Change password" }).click();
}

async function enter(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
}

test("a changed password ends every other session and keeps this one", async ({
  page,
  user,
  openAs,
}) => {
  const elsewhere = await openAs(user);
  await elsewhere.goto("/settings/account");
  await expect(elsewhere.getByLabel("Current password")).toBeVisible();

  await changePassword(page, user.password);
  await expect(page.getByText("All other sessions have ended")).toBeVisible();
  await expect(page.getByLabel("Current password")).toHaveValue("");
  await page.reload();
  await expect(page).toHaveURL("/settings/account");
  await expect(page.getByLabel("Email")).toHaveValue(user.email);

  await expect(elsewhere).toHaveURL("/sign-in");
  await enter(elsewhere, user.email, user.password);
  await expect(elsewhere.getByText("don't belong together")).toBeVisible();
  await enter(elsewhere, user.email, NEW_PASSWORD);
  await expect(elsewhere).toHaveURL("/");
});

test("a wrong current password changes nothing", async ({ page, user, openAs }) => {
  await changePassword(page, "not the password");
  await expect(page.getByText("That isn't your current password.")).toBeVisible();
  await expect(page.getByLabel("Current password")).toBeFocused();
  const again = await openAs(user);
  await again.goto("/settings/account");
  await expect(again.getByLabel("Email")).toHaveValue(user.email);
});

test("name and picture can be changed, and the picture removed", async ({ page, user }) => {
  await page.goto("/settings/account");
  const name = `Renamed ${user.name}`;
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page
    .getByLabel("Picture")
    .setInputFiles({ name: "me.png", mimeType: "image/png", buffer: PIXEL });
  await expect(page.getByRole("button", { name: "Remove" })).toBeVisible();
  await page.getByRole("button", { name: "Save profile" }).click();
  await expect(page.getByText("Profile saved")).toBeVisible();
  const menu = page.getByRole("button", { name });
  await expect(menu.locator("img")).toHaveAttribute("src", /^\/api\/images\//);

  await page.reload();
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue(name);
  await page.getByRole("button", { name: "Remove" }).click();
  await page.getByRole("button", { name: "Save profile" }).click();
  await expect(page.getByText("Profile saved")).toBeVisible();
  await expect(menu.locator("img")).toHaveCount(0);
});

test("what isn't a picture is refused in words", async ({ page, user: _ }) => {
  await page.goto("/settings/account");
  await page
    .getByLabel("Picture")
    .setInputFiles({ name: "me.svg", mimeType: "image/svg+xml", buffer: Buffer.from("<svg/>") });
  await expect(page.getByText("This isn't an image Tidings can use.")).toBeVisible();
});

test("the theme is kept in the browser", async ({ page, user: _ }) => {
  await page.goto("/settings/account");
  await expect(page.getByRole("radio", { name: "System" })).toBeChecked();
  await page.getByRole("radio", { name: "Dark" }).check();
  await expect(page.locator("html")).toHaveClass(/dark/);
  await page.reload();
  await expect(page.locator("html")).toHaveClass(/dark/);
  await expect(page.getByRole("radio", { name: "Dark" })).toBeChecked();
});

test("signing out leads to the door, and leaves the session's cookie worth nothing", async ({
  page,
  user: _,
}) => {
  await page.goto("/settings/account");
  const cookies = await page.context().cookies();
  await page.getByRole("main").getByRole("button", { name: "Sign out" }).click();
  await expect(page).toHaveURL("/sign-in");
  await page.context().addCookies(cookies);
  await page.goto("/settings/account");
  await expect(page).toHaveURL(/\/sign-in/);
});

for (const { colorScheme, width } of LOOKS) {
  test(`axe finds nothing in the account's settings, ${colorScheme}, ${width} px`, async ({
    page,
    user,
  }) => {
    await page.setViewportSize({ width, height: 844 });
    await page.emulateMedia({ colorScheme });
    await page.goto("/settings/account");
    await expect(page.getByLabel("Email")).toHaveValue(user.email);
    await page.getByRole("button", { name: "Change password" }).click();
    await expect(page.getByText("Choose a new password.")).toBeVisible();
    expect(await axeViolations(page)).toEqual([]);
  });
}

test("on a phone there is a way back to the channels", async ({ page, user: _ }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/settings/account");
  await page.getByRole("link", { name: "Back to the channels" }).click();
  await expect(page).toHaveURL("/");
});
