import type { Locator, Page } from "@playwright/test";
import { createEndpoint } from "../support/endpoints.ts";
import { colleagueOf, type Mention } from "../support/mentions.ts";
import { type Account, expect, test as plain, signUp } from "../support/test.ts";

const PAGE = 50;
const OWN = "/settings/deliveries";

/** A person whom a colleague can mention, which their endpoints hear of. */
const test = plain.extend<{ mention: Mention; colleague: Account }>({
  colleague: async ({ page, user: _ }, use) => use(await signUp(page.request)),
  mention: async ({ user, colleague, openAs }, use) => {
    await use(await colleagueOf(user, (await openAs(colleague)).request));
  },
});

const rows = (page: Page): Locator => page.getByRole("table").getByRole("row");
/** The deliveries to the endpoint of this name. */
const rowsOf = (page: Page, name: string): Locator => rows(page).filter({ hasText: name });

test("a delivery is seen as it happens, with every attempt, and sent again", async ({
  page,
  mention,
  colleague,
  receiver,
}) => {
  const { name } = await createEndpoint(page.request, {
    url: receiver.url("/a-token"),
    headers: { Authorization: "Bearer of the test" },
  });
  receiver.answer(404, "Nobody of that name lives here.");
  await page.goto(OWN);
  await expect(page.getByRole("heading", { name: "Nothing sent yet" })).toBeVisible();
  await mention("Are you there?");
  await expect(rowsOf(page, name).getByText("Retrying")).toBeVisible();
  await expect(rowsOf(page, name)).toContainText("404");
  await expect(rowsOf(page, name)).not.toContainText("/a-token");

  receiver.answer(200, "x".repeat(30_000));
  await rowsOf(page, name).getByRole("link").click();
  await expect(page).toHaveURL(/\/settings\/deliveries\/[0-9a-f-]{36}$/);
  const attempt = (number: number) =>
    page.getByRole("listitem").filter({ hasText: `Attempt ${number}` });
  await expect(attempt(1).getByText("Nobody of that name lives here.")).toBeVisible();
  const sent = attempt(1).getByRole("figure", { name: "Request headers" });
  await expect(sent).toContainText("webhook-signature: v1,");
  await expect(sent).toContainText("Authorization: ••••");
  const body = attempt(1).getByRole("figure", { name: "Request body" });
  await expect(body).toContainText(`"author":{"name":"${colleague.name}"}`);
  await expect(page.getByRole("region", { name: "Payload" })).toContainText("Are you there?");

  await expect(attempt(2).getByText("Cut here")).toBeVisible({ timeout: 20_000 });
  await expect(page.getByText("Delivered", { exact: true })).toBeVisible();
  // What one was reading stays open.
  await expect(attempt(1).getByText("Nobody of that name lives here.")).toBeVisible();

  await page.getByRole("button", { name: "Redeliver" }).click();
  await expect(attempt(3)).toBeVisible();
  await expect(page.getByText("Delivered", { exact: true })).toBeVisible();
  const inNav = page.getByRole("navigation", { name: "Settings" });
  await expect(inNav.locator("[aria-current]")).toHaveText("Deliveries");
  await page.getByRole("link", { name: "All deliveries" }).click();
  await expect(rowsOf(page, name).getByRole("cell").nth(1)).toContainText("3 attempts");
  expect(new Set(receiver.received.map(({ headers }) => headers["webhook-id"])).size).toBe(1);
  expect(receiver.received).toHaveLength(3);
});

test("the list is narrowed by endpoint, event and state, and the way back keeps that", async ({
  page,
  mention,
  receiver,
}) => {
  const one = await createEndpoint(page.request, { url: receiver.url() });
  const other = await createEndpoint(page.request, { url: receiver.url() });
  await mention("Two are told.");
  await page.goto(OWN);
  await expect(rowsOf(page, one.name).getByText("Delivered")).toBeVisible();
  await expect(rowsOf(page, other.name).getByText("Delivered")).toBeVisible();

  await page.getByLabel("Endpoint").selectOption(one.name);
  await expect(rowsOf(page, other.name)).toHaveCount(0);
  await expect(rowsOf(page, one.name)).toHaveCount(1);
  await page.getByLabel("State").selectOption("Delivered");
  await page.getByLabel("Event").selectOption("Somebody mentions you in a channel");
  await expect(rowsOf(page, one.name)).toHaveCount(1);
  await rowsOf(page, one.name).getByRole("link").click();
  await expect(page.getByRole("heading", { name: "mention" })).toBeVisible();
  await page.goBack();
  await expect(page.getByLabel("Endpoint")).toHaveValue(one.id);
  await expect(rowsOf(page, one.name)).toHaveCount(1);

  await page.getByLabel("State").selectOption("Failed");
  await expect(page.getByRole("heading", { name: "Nothing found" })).toBeVisible();
  await page.getByRole("button", { name: "Clear" }).click();
  await expect(rowsOf(page, other.name)).toHaveCount(1);
  await expect(page).toHaveURL(OWN);
});

test("a delivery that waits can be sent now, and one to an endpoint that is off says where that is changed", async ({
  page,
  mention,
  receiver,
}) => {
  const { name } = await createEndpoint(page.request, { url: receiver.url() });
  // One that asks for a long pause, and is up again before that is over.
  receiver.answer(503, "In a while.", { "retry-after": "86400" });
  await mention("In a hurry.");
  await page.goto("/settings/webhooks");
  await page.getByRole("link", { name: `Deliveries to ${name}` }).click();
  await page.getByLabel("State").selectOption("Retrying");
  await expect(rowsOf(page, name)).toContainText("status 503");
  await rowsOf(page, name).getByRole("link").click();
  receiver.answer(200);
  await page.getByRole("button", { name: "Send now" }).click();
  await expect(page.getByText("Delivered", { exact: true })).toBeVisible();

  receiver.answer(410, "gone");
  await page.getByRole("button", { name: "Redeliver" }).click();
  await expect(page.getByText("Failed", { exact: true })).toBeVisible();
  await expect(page.getByRole("button", { name: "Redeliver" })).toBeDisabled();
  await page.getByRole("link", { name: "Switch it on again" }).click();
  await expect(page).toHaveURL("/settings/webhooks");
  await page.getByRole("button", { name: "Switch on again" }).click();
  await expect(page.getByText("Nothing sent since")).toBeVisible();
});

test("new ones don't push away the row that one points at", async ({ page, mention, receiver }) => {
  const { name } = await createEndpoint(page.request, { url: receiver.url() });
  await mention("The first.");
  await page.goto(OWN);
  await rowsOf(page, name).hover();
  await mention("The second.");
  await mention("The third.");
  const news = page.getByRole("button", { name: "2 new deliveries" });
  await expect(news).toBeVisible();
  await expect(rowsOf(page, name)).toHaveCount(1);
  await news.click();
  await expect(rowsOf(page, name)).toHaveCount(3);
  await expect(page.getByRole("table")).toBeFocused();

  await page.getByRole("heading", { name: "Deliveries" }).click();
  await mention("The fourth.");
  await expect(rowsOf(page, name)).toHaveCount(4);
});

test("older ones come when asked for", async ({ page, mention, receiver }) => {
  const endpoints = Array.from({ length: 10 }, () =>
    createEndpoint(page.request, { url: receiver.url() }),
  );
  const all = (PAGE / endpoints.length + 1) * endpoints.length;
  await Promise.all(endpoints);
  for (let count = 0; count < all / endpoints.length; count++) await mention(`Number ${count}.`);
  await page.goto(OWN);
  await expect(rows(page)).toHaveCount(1 + PAGE);
  await page.getByRole("button", { name: "Show older" }).click();
  await expect(rows(page)).toHaveCount(1 + all);
  await expect(page.getByRole("button", { name: "Show older" })).toHaveCount(0);
});

test("admins see everybody's and on their own pages their own, others their own alone", async ({
  page,
  user,
  mention,
  openAs,
  admin,
  receiver,
}) => {
  const { name } = await createEndpoint(page.request, { url: receiver.url() });
  await mention("Who may read this?");
  const adminPage = await openAs(admin);
  await adminPage.goto("/admin/deliveries");
  await expect(rowsOf(adminPage, name)).toContainText(user.name);
  await rowsOf(adminPage, name).getByRole("link").click();
  await expect(adminPage.getByRole("heading", { name: "mention" })).toBeVisible();
  const id = adminPage.url().split("/").at(-1);
  await adminPage.goto(OWN);
  await expect(adminPage.getByRole("heading", { name: "Deliveries" })).toBeVisible();
  await expect(rowsOf(adminPage, name)).toHaveCount(0);

  const stranger = await openAs(await signUp(page.request));
  await stranger.goto(OWN);
  await expect(stranger.getByRole("heading", { name: "Nothing sent yet" })).toBeVisible();
  await stranger.goto(`${OWN}/${id}`);
  await expect(stranger.getByRole("heading", { name: "There is no such delivery" })).toBeVisible();
  await stranger.goto("/admin/deliveries");
  await expect(stranger).toHaveURL("/");
});

test("an endpoint that fails is told to its owner, with the reason", async ({
  page,
  user,
  mention,
  receiver,
}) => {
  const { name } = await createEndpoint(page.request, { url: receiver.url() });
  receiver.answer(500, "Out of order.");
  await page.goto("/");
  await mention("Does this reach you?");
  const menu = page.getByRole("button", { name: user.name });
  await expect(menu).toContainText("A webhook doesn't work.");
  await menu.click();
  await page.getByRole("menuitem", { name: "Settings Failing" }).click();
  const notice = page.getByRole("region", { name: "Webhooks that don't work" });
  await expect(notice).toContainText(`${name}: first failed`);
  await expect(notice).toContainText("status 500");
  await notice.getByRole("link").click();
  await expect(page).toHaveURL("/settings/webhooks");
  await expect(page.getByText("Failing", { exact: true })).toBeVisible();
});
