import type { Page } from "@playwright/test";
import {
  channelLink,
  chooseInMenu,
  composer,
  message,
  openChannel,
} from "../support/channel-page.ts";
import { post, postMessage } from "../support/posts.ts";
import { type Account, expect, signUp, test } from "../support/test.ts";
import { createChannel, createWebhook, setMember, unique } from "../support/workspace.ts";

async function createInBrowser(page: Page, name: string, isPrivate: boolean): Promise<void> {
  await page.goto("/");
  await page.getByRole("main").getByRole("button", { name: "New channel" }).click();
  const dialog = page.getByRole("dialog", { name: "New channel" });
  await dialog.getByRole("button", { name: "Create channel" }).click();
  await expect(dialog.getByText("Give the channel a name.")).toBeVisible();
  await dialog.getByLabel("Name").fill(name);
  await dialog.getByRole("switch", { name: "Private" }).setChecked(isPrivate);
  await dialog.getByRole("button", { name: "Create channel" }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  await expect(page.getByText(`This is the beginning of ${name}`)).toBeVisible();
}

const missing = (page: Page) => page.getByRole("heading", { name: "This channel doesn't open" });

test("a public channel stands in everybody's sidebar at once", async ({
  page,
  user: _,
  openAs,
}) => {
  const other = await openAs(await signUp(page.request));
  await other.goto("/");
  const name = unique("public");
  await createInBrowser(page, name, false);
  await expect(channelLink(page, { name })).toHaveAttribute("aria-current", "page");
  await channelLink(other, { name }).click();
  await expect(other.getByRole("heading", { level: 1, name })).toBeVisible();
  await expect(composer(other, { name })).toBeVisible();
});

test("a private channel doesn't exist for others", async ({ page, user: _, openAs }) => {
  const other = await openAs(await signUp(page.request));
  const name = unique("private");
  await createInBrowser(page, name, true);
  await expect(
    page.getByRole("heading").getByRole("img", { name: "Private channel" }),
  ).toBeVisible();

  await other.goto(page.url());
  await expect(missing(other)).toBeVisible();
  const seen = await other.locator("body").ariaSnapshot();
  await expect(channelLink(other, { name })).toHaveCount(0);
  await other.goto(`/channels/${crypto.randomUUID()}`);
  await expect(missing(other)).toBeVisible();
  expect(await other.locator("body").ariaSnapshot()).toBe(seen);
});

test("an admin opens a private channel", async ({ page, user: _, openAs, admin }) => {
  const channel = await createChannel(page.request, { isPrivate: true });
  const adminPage = await openAs(admin);
  await openChannel(adminPage, channel);
  await expect(composer(adminPage, channel)).toBeVisible();
});

test("a new name and description reach everybody's open page", async ({
  page,
  user: _,
  openAs,
}) => {
  const channel = await createChannel(page.request, { isPrivate: false });
  const other = await openAs(await signUp(page.request));
  await openChannel(page, channel);
  await openChannel(other, channel);

  await chooseInMenu(page, "Edit Channel");
  const dialog = page.getByRole("dialog", { name: "Edit Channel" });
  const name = unique("renamed");
  await dialog.getByLabel("Name").fill(name);
  await dialog.getByLabel("Description").fill("What belongs here");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Channel saved")).toBeVisible();
  for (const tab of [page, other]) {
    await expect(tab.getByRole("heading", { level: 1, name })).toBeVisible();
    await expect(tab.getByText("What belongs here")).toBeVisible();
    await expect(channelLink(tab, { name })).toBeVisible();
  }
});

test("an archived channel is read only, until it is restored", async ({
  page,
  user: _,
  openAs,
}) => {
  const channel = await createChannel(page.request, { isPrivate: false });
  const webhook = await createWebhook(page.request, channel);
  await postMessage(webhook.url, "Said before.");
  const other = await openAs(await signUp(page.request));
  await openChannel(page, channel);
  await openChannel(other, channel);

  await chooseInMenu(page, "Edit Channel");
  const section = page.getByRole("region", { name: "Archive" });
  await section.getByRole("button", { name: "Archive" }).click();
  const confirm = page.getByRole("alertdialog", { name: `Archive ${channel.name}?` });
  await expect(confirm).toContainText("its webhooks answer 410");
  await confirm.getByRole("button", { name: "Archive channel" }).click();
  for (const tab of [page, other]) {
    await expect(tab.getByText("This channel is archived.")).toBeVisible();
    await expect(composer(tab, channel)).toHaveCount(0);
    await expect(message(tab, "Said before.")).toBeVisible();
  }
  const refused = await post(webhook.url, "Too late.");
  expect(refused).toMatchObject({ status: 410, body: { error: { code: "channel_archived" } } });

  await chooseInMenu(page, "Edit Channel");
  await section.getByRole("button", { name: "Restore" }).click();
  for (const tab of [page, other]) await expect(composer(tab, channel)).toBeVisible();
  await postMessage(webhook.url, "In time.");
  for (const tab of [page, other]) await expect(message(tab, "In time.")).toBeVisible();
  await expect(message(page, "Too late.")).toHaveCount(0);
});

async function openMembers(page: Page) {
  await chooseInMenu(page, "Members");
  return page.getByRole("dialog", { name: "Members" });
}

test("managers add, promote and remove people", async ({ page, user, openAs }) => {
  const channel = await createChannel(page.request, { isPrivate: true });
  const person: Account = await signUp(page.request);
  const other = await openAs(person);
  await other.goto("/");
  await openChannel(page, channel);

  const dialog = await openMembers(page);
  await dialog.getByRole("searchbox", { name: "Add people" }).fill(person.email);
  await dialog.getByRole("button", { name: `Add ${person.name}` }).click();
  await expect(dialog.getByLabel(`Role of ${person.name}`)).toHaveValue("member");
  await channelLink(other, channel).click();
  await expect(composer(other, channel)).toBeVisible();
  await other.getByRole("button", { name: "Channel menu" }).click();
  await expect(other.getByRole("menuitem", { name: "Members" })).toBeVisible();
  await expect(other.getByRole("menuitem", { name: "Edit Channel" })).toHaveCount(0);
  await other.keyboard.press("Escape");

  await dialog.getByLabel(`Role of ${person.name}`).selectOption("Manager");
  await expect(dialog.getByLabel(`Role of ${person.name}`)).toHaveValue("manager");
  await chooseInMenu(other, "Edit Channel");
  await expect(other.getByRole("dialog", { name: "Edit Channel" })).toBeVisible();
  await other.keyboard.press("Escape");

  await dialog.getByRole("button", { name: `Remove ${person.name}` }).click();
  await page.getByRole("button", { name: "Remove member" }).click();
  await expect(dialog.getByText(person.email)).toHaveCount(0);
  await expect(missing(other)).toBeVisible();
  await expect(channelLink(other, channel)).toHaveCount(0);

  await dialog.getByRole("button", { name: `Remove ${user.name}` }).click();
  await page.getByRole("button", { name: "Remove member" }).click();
  await expect(page.getByRole("alertdialog").getByRole("alert")).toContainText(/manager/);
});

test("a member may leave a private channel, and no longer finds it", async ({
  page,
  user,
  openAs,
  admin,
}) => {
  const adminPage = await openAs(admin);
  const channel = await createChannel(adminPage.request, { isPrivate: true });
  await setMember(adminPage.request, channel, user);
  await openChannel(page, channel);
  await chooseInMenu(page, "Leave channel");
  await page.getByRole("alertdialog").getByRole("button", { name: "Leave channel" }).click();
  await expect(page).toHaveURL("/");
  await expect(channelLink(page, channel)).toHaveCount(0);
});

test("unread marks come live and go when read, in every tab", async ({ page, user: _ }) => {
  const [open, other] = [await createChannel(page.request), await createChannel(page.request)];
  const { url } = await createWebhook(page.request, other);
  const second = await page.context().newPage();
  await openChannel(page, open);
  await openChannel(second, open);
  for (const count of [1, 2]) {
    await postMessage(url, `News ${count}`);
    for (const tab of [page, second]) {
      await expect(channelLink(tab, other).getByLabel(`${count} unread`)).toBeVisible();
    }
  }
  await channelLink(second, other).click();
  await expect(message(second, "News 2")).toBeVisible();
  await expect(channelLink(page, other)).toBeVisible();
  for (const tab of [page, second]) {
    await expect(channelLink(tab, other).getByLabel(/unread/)).toHaveCount(0);
  }
  await page.reload();
  await expect(channelLink(page, other)).toBeVisible();
  await expect(channelLink(page, other).getByLabel(/unread/)).toHaveCount(0);
});

test("menus open after going from page to page", async ({ page, user }) => {
  const channels = [await createChannel(page.request), await createChannel(page.request)];
  await page.goto("/");
  for (const channel of [...channels, ...channels]) {
    await channelLink(page, channel).click();
    await expect(page.getByRole("heading", { level: 1, name: channel.name })).toBeVisible();
    await expect(composer(page, channel)).toBeVisible();
    await page.getByRole("button", { name: "Channel menu" }).click();
    await expect(page.getByRole("menuitem", { name: "Edit Channel" })).toBeVisible();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: user.name }).click();
    await expect(page.getByRole("menuitem", { name: "Settings" })).toBeVisible();
    await page.keyboard.press("Escape");
  }
});

test("long names and long words stay in their place", async ({ page, user: _ }) => {
  const channel = await createChannel(page.request, { name: `long ${"name".repeat(18)}` });
  await openChannel(page, channel);
  await composer(page, channel).fill(`https://example.com/${"x".repeat(300)}`);
  const overflow = () =>
    page.evaluate(() => {
      const sideways = (element: Element) => element.scrollWidth - element.clientWidth;
      const [root, sidebar] = [document.documentElement, document.querySelector("aside nav")];
      return [root, sidebar].map((element) => (element === null ? null : sideways(element)));
    });
  expect(await overflow()).toEqual([0, 0]);
  await page.setViewportSize({ width: 390, height: 800 });
  expect((await overflow())[0]).toBe(0);
});
