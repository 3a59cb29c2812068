import type { Page } from "@playwright/test";
import { expect, signUp, test } from "../support/test.ts";
import { unique } from "../support/workspace.ts";

const WRONG = "That email address and password don't belong together.";
const GUESSES = 10;

async function enter(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Password").fill(password);
  const answer = page.waitForResponse(/callback\/credentials/);
  await page.getByRole("button", { name: "Sign in" }).click();
  await answer;
}

// What one test guesses wrongly must not slow the others down: each person comes from elsewhere.
let addressByte = 0;
test.beforeEach(async ({ page, admin: _ }) => {
  addressByte = (addressByte % 254) + 1;
  await page.setExtraHTTPHeaders({ "x-forwarded-for": `203.0.113.${addressByte}` });
});

test("who signs up is in, as a user", async ({ page }) => {
  const name = unique("Newcomer");
  await page.goto("/sign-in");
  await page.getByRole("link", { name: "Create an account" }).click();
  await expect(page.getByRole("heading", { name: "Create your account" })).toBeVisible();
  await page.getByRole("button", { name: "Create account" }).click();
  await expect(page.getByText("Enter your name.")).toBeVisible();
  await expect(page.getByText("Enter your email address.")).toBeVisible();

  await page.getByLabel("Name").fill(name);
  await page.getByLabel("Email").fill("not an address");
  await page.getByLabel("Password").fill("a password of mine");
  await page.getByRole("button", { name: "Create account" }).click();
  await expect(page.getByText("Enter an email address such as tim@example.com.")).toBeVisible();

  await page.getByLabel("Email").fill(`${name.replace(" ", "-")}@tidings.test`);
  await page.getByRole("button", { name: "Create account" }).click();
  await expect(page).toHaveURL("/");
  await page.getByRole("button", { name }).click();
  await expect(page.getByRole("menuitem", { name: "Settings" })).toBeVisible();
  await expect(page.getByRole("menuitem", { name: "Admin Panel" })).toHaveCount(0);
});

test("an address has one account", async ({ page, request }) => {
  const { email } = await signUp(request);
  await page.goto("/sign-up");
  await page.getByLabel("Name").fill("Somebody else");
  await page.getByLabel("Email").fill(email.toUpperCase());
  await page.getByLabel("Password").fill("a password of mine");
  await page.getByRole("button", { name: "Create account" }).click();
  await expect(
    page.getByText("There is an account with this email address already."),
  ).toBeVisible();
  await expect(page).toHaveURL("/sign-up");
});

test("a wrong password is refused in words, the right one opens", async ({ page, request }) => {
  const { email, password } = await signUp(request);
  await page.goto("/sign-in");
  await enter(page, email, "not the password");
  await expect(page.getByText(WRONG)).toBeVisible();
  await expect(page.getByLabel("Email")).toHaveValue(email);
  await enter(page, email.toUpperCase(), password);
  await expect(page).toHaveURL("/");
});

test("who is not signed in is led to the door", async ({ page }) => {
  const channel = `/channels/${crypto.randomUUID()}`;
  for (const path of ["/", channel, "/settings/account", "/admin/users"]) {
    await page.goto(path);
    const next = path === "/" ? "" : `?next=${encodeURIComponent(path)}`;
    await expect(page).toHaveURL(`/sign-in${next}`);
    await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  }
});

test("signing in leads to the page that was asked for, and nowhere else", async ({
  page,
  request,
}) => {
  const { email, password } = await signUp(request);
  await page.goto("/settings/account");
  await enter(page, email, password);
  await expect(page).toHaveURL("/settings/account");
  await page.context().clearCookies();
  await page.goto(`/sign-in?next=${encodeURIComponent("//elsewhere.invalid/")}`);
  await enter(page, email, password);
  await expect(page).toHaveURL("/");
});

test("who is signed in is led past the door, until they sign out", async ({ page, user }) => {
  for (const path of ["/sign-in", "/sign-up"]) {
    await page.goto(path);
    await expect(page).toHaveURL("/");
  }
  await page.getByRole("button", { name: user.name }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await expect(page).toHaveURL("/sign-in");
  await page.goBack();
  await expect(page).toHaveURL("/sign-in");
});

for (const kind of ["known", "unknown"] as const) {
  test(`guessing at an account is slowed, ${kind}`, async ({ page, request }) => {
    const account = await signUp(request);
    const email = kind === "known" ? account.email : `nobody-${account.email}`;
    await page.goto("/sign-in");
    for (let guess = 1; guess <= GUESSES; guess++) {
      await enter(page, email, `guess number ${guess}`);
      await expect(page.getByText(WRONG)).toBeVisible();
    }
    await enter(page, email, account.password);
    await expect(
      page.getByText(/Too many attempts\. Wait 1[45] minutes and try again\./),
    ).toBeVisible();
  });
}
