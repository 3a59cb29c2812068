import type { Locator, Page } from "@playwright/test";
import { channelLink, message, openChannel, openWebhooks } from "../support/channel-page.ts";
import { dataUrl, png } from "../support/pictures.ts";
import { post, postMessage } from "../support/posts.ts";
import { expect, signUp, test, trpc } from "../support/test.ts";
import {
  type Channel,
  createChannel,
  createWebhook,
  setMember,
  unique,
  type Webhook,
} from "../support/workspace.ts";

const REFUSED = { status: 401, body: { error: { code: "unauthorized" } } };

async function openWebhook(page: Page, channel: Channel, { name }: Webhook): Promise<Locator> {
  await openChannel(page, channel);
  const webhooks = await openWebhooks(page);
  await webhooks.getByRole("button", { name, expanded: false }).click();
  return webhooks;
}

const imageOf = (shown: Locator) => shown.locator("img").getAttribute("src");

test("a new name and image show on later messages only, and the URL stays", async ({
  page,
  user: _,
}) => {
  const channel = await createChannel(page.request);
  const webhook = await createWebhook(page.request, channel, { image: dataUrl(png(64, 64)) });
  await postMessage(webhook.url, "Said before.");
  const webhooks = await openWebhook(page, channel, webhook);
  const name = unique("Renamed");
  await webhooks.getByLabel("Name").fill(name);
  await webhooks
    .getByLabel("Profile Image")
    .setInputFiles({ name: "new.png", mimeType: "image/png", buffer: png(64, 64, [0, 90, 200]) });
  await webhooks.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Webhook saved")).toBeVisible();

  await webhooks.getByRole("button", { name: "Show Webhook URL" }).click();
  await expect(webhooks.getByLabel("Webhook URL", { exact: true })).toHaveValue(webhook.url);
  await page.keyboard.press("Escape");
  await postMessage(webhook.url, "Said after.");
  for (const look of [async () => {}, () => page.reload()]) {
    await look();
    await expect(message(page, "Said after.")).toContainText(name);
    await expect(message(page, "Said before.")).toContainText(webhook.name);
    await expect(message(page, "Said before.")).not.toContainText(name);
    const images = [message(page, "Said before."), message(page, "Said after.")].map(imageOf);
    const [before, after] = await Promise.all(images);
    expect(before).toBe(webhook.imageUrl);
    expect(after).not.toBe(before);
    expect((await page.request.get(before ?? "")).ok()).toBe(true);
  }
});

test("Regenerate gives a new URL and stops the old one at once", async ({ page, user: _ }) => {
  const channel = await createChannel(page.request);
  const webhook = await createWebhook(page.request, channel);
  await postMessage(webhook.url, "By the old one.");
  const webhooks = await openWebhook(page, channel, webhook);
  await webhooks.getByRole("button", { name: "Regenerate" }).click();
  const question = page.getByRole("alertdialog", {
    name: `Regenerate the URL of ${webhook.name}?`,
  });
  await expect(question).toContainText("The old URL stops working at once");
  await question.getByRole("button", { name: "Cancel" }).click();
  expect((await post(webhook.url, "Still here.")).status).toBe(200);

  await webhooks.getByRole("button", { name: "Regenerate" }).click();
  await question.getByRole("button", { name: "Regenerate URL" }).click();
  await expect(page.getByText("New URL. The old one has stopped working.")).toBeVisible();
  expect(await post(webhook.url, "Too late.")).toMatchObject(REFUSED);
  await webhooks.getByRole("button", { name: "Show Webhook URL" }).click();
  const url = await webhooks.getByLabel("Webhook URL", { exact: true }).inputValue();
  expect(url).not.toBe(webhook.url);
  await page.keyboard.press("Escape");
  await postMessage(url, "By the new one.");
  await expect(message(page, "By the new one.")).toBeVisible();
  await expect(message(page, "By the old one.")).toContainText(webhook.name);
  await expect(message(page, "Too late.")).toHaveCount(0);
});

test("a deleted webhook stops at once, and its messages show “Deleted Webhook” live", async ({
  page,
  user: _,
}) => {
  const channel = await createChannel(page.request);
  const webhook = await createWebhook(page.request, channel, { image: dataUrl(png(64, 64)) });
  await postMessage(webhook.url, "What it said.");
  const second = await page.context().newPage();
  await openChannel(second, channel);
  await expect(message(second, "What it said.")).toContainText(webhook.name);
  const webhooks = await openWebhook(page, channel, webhook);
  await webhooks.getByRole("button", { name: "Delete" }).click();
  const question = page.getByRole("alertdialog", { name: `Delete ${webhook.name}?` });
  await question.getByRole("button", { name: "Delete webhook" }).click();
  await expect(webhooks.getByRole("heading", { name: "No webhooks yet" })).toBeVisible();
  expect(await post(webhook.url, "Too late.")).toMatchObject(REFUSED);
  for (const look of [async () => {}, () => second.reload()]) {
    await look();
    await expect(message(second, "What it said.")).toContainText("Deleted Webhook");
    await expect(message(second, "What it said.")).not.toContainText(webhook.name);
    await expect(message(second, "What it said.").locator("img")).toHaveCount(0);
    await expect(message(second, "What it said.").getByText("App", { exact: true })).toBeVisible();
  }
});

test("the list tells who made a webhook and, live, when it was last used", async ({
  page,
  user,
  openAs,
}) => {
  const channel = await createChannel(page.request);
  const webhook = await createWebhook(page.request, channel);
  const colleague = await signUp(page.request);
  await setMember(page.request, channel, colleague, "manager");
  const other = await openAs(colleague);
  const webhooks = await openWebhook(other, channel, webhook);
  await expect(webhooks.getByText("Never used")).toBeVisible();
  await expect(webhooks.getByText(`Created by ${user.name}`)).toBeVisible();
  await postMessage(webhook.url, "In use.");
  await expect(webhooks.getByText(/^Last used/)).toBeVisible();
  await expect(webhooks.getByText("Never used")).toHaveCount(0);
});

test("who is no manager sees no webhooks and is refused them", async ({
  page,
  user: _,
  openAs,
}) => {
  const channel = await createChannel(page.request, { isPrivate: false });
  const webhook = await createWebhook(page.request, channel);
  const member = await signUp(page.request);
  await setMember(page.request, channel, member);
  const key = { channelId: channel.id, webhookId: webhook.id };
  for (const account of [member, await signUp(page.request)]) {
    const other = await openAs(account);
    await openChannel(other, channel);
    await other.getByRole("button", { name: "Channel menu" }).click();
    await expect(other.getByRole("menuitem", { name: "Members" })).toBeVisible();
    await expect(other.getByRole("menuitem", { name: "Edit Channel" })).toHaveCount(0);
    const api = trpc(other.request);
    const calls = await Promise.allSettled([
      api.query("channelWebhook.list", key),
      api.mutate("channelWebhook.create", { ...key, name: "Mine" }),
      api.mutate("channelWebhook.update", { ...key, name: "Mine" }),
      api.mutate("channelWebhook.rotate", key),
      api.mutate("channelWebhook.delete", key),
    ]);
    for (const call of calls) {
      expect(call).toMatchObject({ status: "rejected", reason: { code: "FORBIDDEN" } });
    }
  }
  expect((await post(webhook.url, "Untouched.")).status).toBe(200);
});

test("an admin manages the webhooks of any channel; outsiders don't know a private one", async ({
  page,
  user: _,
  openAs,
  admin,
}) => {
  const channel = await createChannel(page.request, { isPrivate: true });
  const webhook = await createWebhook(page.request, channel);
  const adminPage = await openAs(admin);
  const webhooks = await openWebhook(adminPage, channel, webhook);
  await webhooks.getByLabel("Name").fill("By the admin");
  await webhooks.getByRole("button", { name: "Save" }).click();
  await expect(adminPage.getByText("Webhook saved")).toBeVisible();

  const outsider = await openAs(await signUp(page.request));
  await outsider.goto("/");
  await expect(channelLink(outsider, channel)).toHaveCount(0);
  const list = trpc(outsider.request).query("channelWebhook.list", { channelId: channel.id });
  await expect(list).rejects.toMatchObject({ code: "NOT_FOUND" });
});
