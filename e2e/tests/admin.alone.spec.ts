import type { Page } from "@playwright/test";
import { type Account, expect, signUp, test, trpc } from "../support/test.ts";

const OPEN = { enableSignup: true, defaultUserRole: "user" };
const ONLY_ADMIN = "This is the only admin. Make somebody else an admin first.";

async function choose(page: Page, change: () => Promise<void>): Promise<void> {
  await page.goto("/admin/settings/general");
  await change();
  await expect(page.getByText("Settings saved")).toBeVisible();
}

async function signUpInBrowser(page: Page, name: string): Promise<void> {
  await page.goto("/sign-up");
  await page.getByLabel("Name").fill(name);
  await page.getByLabel("Email").fill(`${name.replaceAll(" ", "-")}@tidings.test`);
  await page.getByLabel("Password").fill("a password for the door");
  await page.getByRole("button", { name: "Create account" }).click();
}

const roleOf = (page: Page, { name }: Pick<Account, "name">) => page.getByLabel(`Role of ${name}`);

test.describe("the door", () => {
  // Whatever a test did to the settings, the next one finds the door open.
  test.afterEach(async ({ admin, openAs }) => {
    const page = await openAs(admin);
    await trpc(page.request).mutate("admin.updateSettings", OPEN);
  });

  test("a pending user waits, and is in as soon as an admin lets them in", async ({
    page,
    openAs,
    admin,
  }) => {
    const adminPage = await openAs(admin);
    await choose(adminPage, () => adminPage.getByRole("radio", { name: "Pending" }).check());

    const name = `Pia Pending ${Date.now()}`;
    await signUpInBrowser(page, name);
    await expect(page).toHaveURL("/waiting");
    await page.goto("/settings/account");
    await expect(page).toHaveURL("/waiting");

    await adminPage.getByRole("link", { name: "Users" }).click();
    await adminPage.getByRole("button", { name: `Let in ${name}` }).click();
    await expect(adminPage.getByText(`${name} is in`)).toBeVisible();
    await expect(roleOf(adminPage, { name })).toHaveValue("user");
    await expect(roleOf(adminPage, { name })).toBeFocused();
    await expect(page).toHaveURL("/");
  });

  test("the switch closes sign-up and opens it again", async ({ page, openAs, admin }) => {
    const adminPage = await openAs(admin);
    const turn = adminPage.getByRole("switch", { name: "Sign-up" });
    await choose(adminPage, () => turn.uncheck());
    await page.goto("/sign-up");
    await expect(page.getByRole("heading", { name: "Sign-up is closed" })).toBeVisible();
    await expect(signUp(page.request)).rejects.toMatchObject({ code: "FORBIDDEN" });

    await choose(adminPage, () => turn.check());
    await page.goto("/sign-up");
    await expect(page.getByRole("heading", { name: "Create your account" })).toBeVisible();
  });
});

test("the only admin can be neither demoted nor deleted", async ({ openAs, admin }) => {
  const page = await openAs(admin);
  await page.goto("/admin/users");
  const dialog = page.getByRole("alertdialog");
  await roleOf(page, admin).selectOption("User");
  await dialog.getByRole("button", { name: "Give up" }).click();
  await expect(dialog.getByText(ONLY_ADMIN)).toBeVisible();
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await expect(roleOf(page, admin)).toHaveValue("admin");

  await page.getByRole("button", { name: `Delete ${admin.name}` }).click();
  await dialog.getByRole("button", { name: "Delete account" }).click();
  await expect(dialog.getByText(ONLY_ADMIN)).toBeVisible();
  await page.keyboard.press("Escape");
  await page.reload();
  await expect(roleOf(page, admin)).toHaveValue("admin");
});

test("with a second admin, one may give it up", async ({ page, user, openAs, admin }) => {
  const adminPage = await openAs(admin);
  await adminPage.goto("/admin/users");
  // The choice shows before it is saved.
  const saved = adminPage.waitForResponse(/admin\.updateUser/);
  await roleOf(adminPage, user).selectOption("Admin");
  await saved;
  await expect(roleOf(adminPage, user)).toHaveValue("admin");

  await page.goto("/admin/users");
  await roleOf(page, user).selectOption("User");
  await page.getByRole("button", { name: "Give up" }).click();
  await expect(page).toHaveURL("/");
  await page.goto("/admin/users");
  await expect(page).toHaveURL("/");
});

test("others are led away from the Admin Panel, and its procedures refuse them", async ({
  page,
  user: _,
}) => {
  for (const path of ["/admin/users", "/admin/audit", "/admin/settings/general"]) {
    await page.goto(path);
    await expect(page).toHaveURL("/");
  }
  await page.goto("/settings/account");
  await expect(page.getByRole("link", { name: "Account" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Admin Panel" })).toHaveCount(0);
  await expect(trpc(page.request).query("admin.users")).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
});

test("a deleted account's session ends at once and its messages stay", async ({
  page,
  user,
  openAs,
  admin,
}) => {
  const api = trpc(page.request);
  const channel = await api.mutate<{ id: string }>("channel.create", { name: `of ${user.name}` });
  await api.mutate("message.send", { channelId: channel.id, content: "These words stay." });
  await page.goto("/settings/account");

  const adminPage = await openAs(admin);
  await adminPage.goto("/admin/users");
  await adminPage.getByRole("button", { name: `Delete ${user.name}` }).click();
  await expect(adminPage.getByText("Their messages stay, by “Deleted user”.")).toBeVisible();
  await adminPage.getByRole("button", { name: "Delete account" }).click();
  await expect(adminPage.getByRole("button", { name: `Delete ${user.name}` })).toHaveCount(0);
  await expect(adminPage.getByRole("table", { name: "Users" })).toBeFocused();

  await expect(page).toHaveURL("/sign-in");
  await adminPage.goto(`/channels/${channel.id}`);
  await expect(adminPage.getByText("These words stay.")).toBeVisible();
  await expect(adminPage.getByText("Deleted user")).toBeVisible();
});

test("among more than ten, one is found by name or email", async ({ page, openAs, admin }) => {
  const made: Account[] = [];
  for (let count = 0; count <= 10; count++) made.push(await signUp(page.request));
  const [someone, other] = made as [Account, Account];
  const adminPage = await openAs(admin);
  await adminPage.goto("/admin/users");
  const search = adminPage.getByRole("searchbox", { name: "Search users" });
  await search.fill(someone.email);
  await expect(roleOf(adminPage, other)).toHaveCount(0);
  await expect(roleOf(adminPage, someone)).toBeVisible();
  await search.fill("nobody is called so");
  await expect(adminPage.getByRole("heading", { name: "Nobody found" })).toBeVisible();
});
