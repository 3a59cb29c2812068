import { ADMIN, expect, test } from "../support/test.ts";

test("a new workspace asks for its admin's account first", async ({ page }) => {
  for (const path of ["/", "/sign-in"]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { name: "Create the admin account" })).toBeVisible();
  }
  await page.getByLabel("Name").fill(ADMIN.name);
  await page.getByLabel("Email").fill(ADMIN.email);
  await page.getByLabel("Password").fill("short");
  await page.getByRole("button", { name: "Create admin account" }).click();
  await expect(page.getByText("Use at least 8 characters.")).toBeVisible();

  await page.getByLabel("Password").fill(ADMIN.password);
  await page.getByRole("button", { name: "Create admin account" }).click();
  await expect(page.getByRole("heading", { name: "Create your first channel" })).toBeVisible();
  await page.getByRole("button", { name: ADMIN.name }).click();
  await expect(page.getByRole("menuitem", { name: "Admin Panel" })).toBeVisible();
});
