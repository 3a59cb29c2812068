import { expect, test, trpc } from "../support/test.ts";
import { createChannel, unique } from "../support/workspace.ts";

/** More than one page. */
const CHANGES = 55;
const DAY_MS = 24 * 60 * 60_000;

test("an admin looks up who did what, by person, act and day, page by page", async ({
  page,
  user,
  openAs,
  admin,
}) => {
  const { id: channelId, name } = await createChannel(page.request);
  const update = (change: object) =>
    trpc(page.request).mutate("channel.update", { channelId, ...change });
  for (let count = 1; count < CHANGES; count++) await update({ description: `No. ${count}` });
  const renamed = unique("channel");
  await update({ name: renamed });

  const adminPage = await openAs(admin);
  await adminPage.goto("/admin/users");
  await adminPage.getByRole("link", { name: "Audit log" }).click();
  await adminPage.getByLabel("Person").selectOption(user.name);
  const rows = adminPage.getByRole("table", { name: "Audit log" }).getByRole("row");
  const latest = rows.filter({ hasText: `Changed a channel: #${renamed}` });
  await expect(latest).toContainText(user.name);
  await expect(latest).toContainText(/127\.0\.0\.1|::1/);

  const created = rows.filter({ hasText: `Created a channel: #${name}` });
  await expect(created).toHaveCount(0);
  await adminPage.getByRole("button", { name: "Show older" }).click();
  await expect(created).toBeVisible();
  await expect(adminPage.getByRole("button", { name: "Show older" })).toHaveCount(0);

  await adminPage.getByLabel("Act").selectOption("Created a channel");
  await expect(created).toBeVisible();
  await expect(latest).toHaveCount(0);
  await adminPage.reload();
  await expect(created).toBeVisible();
  const later = new Date(Date.now() + 2 * DAY_MS).toISOString().slice(0, 10);
  await adminPage.getByLabel("From").fill(later);
  await expect(adminPage.getByRole("heading", { name: "Nothing found" })).toBeVisible();
  await adminPage.getByRole("button", { name: "Clear" }).click();
  await expect(rows.nth(1)).toBeVisible();
  await expect(adminPage).toHaveURL("/admin/audit");
});
