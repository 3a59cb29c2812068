import type { Page } from "@playwright/test";
import {
  message,
  messageList,
  openChannel,
  shownIds,
  shownTexts,
  topOf,
} from "../support/channel-page.ts";
import { postMessage } from "../support/posts.ts";
import { expect, signUp, test, trpc } from "../support/test.ts";
import { createChannel, createWebhook, sendMessages, texts } from "../support/workspace.ts";

const STEADY_PX = 1;

/** Holds back the answers to requests for older messages until each is let go. */
async function holdOlder(page: Page) {
  const held: (() => void)[] = [];
  await page.route(/message\.list/, async (route) => {
    const { promise, resolve } = Promise.withResolvers<void>();
    held.push(resolve);
    await promise;
    await route.continue();
  });
  return {
    arrived: () => expect.poll(() => held.length).toBeGreaterThan(0),
    release: () => held.shift()?.(),
  };
}

/** The list counts from its bottom, so its top is as far up as it is high. */
const scrollToTop = (page: Page) =>
  messageList(page).evaluate((element) => element.scrollTo({ top: -element.scrollHeight }));

test("older messages load on scrolling up, and nothing jumps", async ({ page, user: _ }) => {
  const channel = await createChannel(page.request);
  const contents = texts("Line", 120);
  await sendMessages(page.request, channel, contents);
  await openChannel(page, channel);
  await expect(message(page, "Line 120.")).toBeInViewport();
  expect(await shownIds(page)).toHaveLength(50);
  const older = await holdOlder(page);
  for (const { near, total } of [
    { near: "Line 075.", total: 100 },
    { near: "Line 025.", total: 120 },
  ]) {
    await scrollToTop(page);
    await older.arrived();
    const anchor = message(page, near);
    const before = await topOf(anchor);
    older.release();
    await expect.poll(async () => (await shownIds(page)).length).toBe(total);
    expect(Math.abs((await topOf(anchor)) - before)).toBeLessThanOrEqual(STEADY_PX);
  }
  await expect(page.getByText("Loading older messages")).toHaveCount(0);
  expect(await shownTexts(page)).toEqual(contents);
});

test("the wheel goes on over code", async ({ page, user: _ }) => {
  const channel = await createChannel(page.request);
  const code = "```\nconst answer = 42;\n```";
  await sendMessages(page.request, channel, [...texts("Line", 30), code]);
  await openChannel(page, channel);
  await message(page, "const answer").locator("pre").hover();
  await page.mouse.wheel(0, -200);
  await expect
    .poll(() => messageList(page).evaluate((element) => element.scrollTop))
    .toBeLessThan(-100);
});

test("at the bottom the page follows what arrives", async ({ page, user: _ }) => {
  const channel = await createChannel(page.request);
  const { url } = await createWebhook(page.request, channel);
  await sendMessages(page.request, channel, texts("Line", 40));
  await openChannel(page, channel);
  await expect(message(page, "Line 040.")).toBeInViewport();
  for (const text of ["Short news.", "Long news.\n\n".repeat(30).trim(), "Last news."]) {
    await postMessage(url, text);
    await expect(message(page, text.slice(0, 10)).last()).toBeInViewport();
  }
  const above = await messageList(page).evaluate(({ scrollTop }) => -scrollTop);
  expect(above).toBeLessThanOrEqual(STEADY_PX);
});

test("scrolled up, nothing moves when something arrives", async ({ page, user: _ }) => {
  const channel = await createChannel(page.request);
  const { url } = await createWebhook(page.request, channel);
  await sendMessages(page.request, channel, texts("Line", 40));
  await openChannel(page, channel);
  await expect(message(page, "Line 040.")).toBeInViewport();
  await scrollToTop(page);
  const anchor = message(page, "Line 010.");
  const before = await topOf(anchor);
  await postMessage(url, "News from below.");
  await expect(message(page, "News from below.")).toBeAttached();
  expect(Math.abs((await topOf(anchor)) - before)).toBeLessThanOrEqual(STEADY_PX);
  await expect(message(page, "News from below.")).not.toBeInViewport();
  await page.getByRole("button", { name: "New messages" }).click();
  await expect(message(page, "News from below.")).toBeInViewport();
  await expect(page.getByRole("button", { name: "New messages" })).toHaveCount(0);

  await page.getByRole("textbox", { name: /^Message to/ }).fill("My answer.");
  await page.keyboard.press("Enter");
  await expect(message(page, "My answer.")).toBeInViewport();
});

test("what was new when the channel was opened is marked", async ({ page, user: _ }) => {
  const channel = await createChannel(page.request);
  const { url } = await createWebhook(page.request, channel);
  await sendMessages(page.request, channel, ["Known."]);
  await postMessage(url, "Unknown.");
  await openChannel(page, channel);
  const items = messageList(page).getByRole("listitem");
  await expect(items.filter({ hasText: /^New$/ })).toBeVisible();
  await expect(items.last()).toContainText("Unknown.");
  await expect
    .poll(async () => {
      const channels = await trpc(page.request).query<{ id: string; unreadCount: number }[]>(
        "channel.list",
      );
      return channels.find(({ id }) => id === channel.id)?.unreadCount;
    })
    .toBe(0);
  await page.reload();
  await expect(message(page, "Unknown.")).toBeVisible();
  await expect(items.filter({ hasText: /^New$/ })).toHaveCount(0);
});

test("where the new messages begin is one click away", async ({ page, user: _, openAs }) => {
  const channel = await createChannel(page.request, { isPrivate: false });
  await sendMessages(page.request, channel, texts("Read", 3));
  const reader = await openAs(await signUp(page.request));
  const marked = reader.waitForResponse(/channel\.markRead/);
  await openChannel(reader, channel);
  await marked;
  await reader.goto("/");
  await sendMessages(page.request, channel, texts("Fresh", 40));
  await openChannel(reader, channel);
  await expect(message(reader, "Fresh 040.")).toBeInViewport();
  await expect(message(reader, "Fresh 001.")).not.toBeInViewport();
  await reader.getByRole("button", { name: "40 new messages" }).click();
  await expect(message(reader, "Fresh 001.")).toBeInViewport();
});
