import { composer, message, messageList } from "../support/channel-page.ts";
import { createAnsweredChat } from "../support/chat-page.ts";
import { openWithoutLateCode } from "../support/late-code.ts";
import { expect, test } from "../support/test.ts";
import { createChannel, sendMessages } from "../support/workspace.ts";

const RICH = "**bold** and a [link](https://example.com/)\n\n```ts\nconst a = 1;\n```";

const channelMenu = { name: "Channel menu" };

test("messages come with their marks, and keep them until their code is there", async ({
  page,
  user: _,
}) => {
  const channel = await createChannel(page.request);
  await sendMessages(page.request, channel, [RICH, "only *stressed*"]);
  const late = await openWithoutLateCode(page, `/channels/${channel.id}`);
  const rich = message(page, "const a = 1;");
  await expect(rich.locator("strong")).toHaveText("bold");
  await expect(rich.getByRole("button", { name: "Copy ts" })).toBeVisible();
  const height = await messageList(page).evaluate((element) => element.scrollHeight);
  const stressed = await message(page, "only stressed").locator("em").elementHandle();
  await rich.getByRole("link", { name: "link" }).focus();

  await late.release();
  await expect(rich.locator("pre span").first()).toBeVisible();
  await expect(rich.getByRole("link", { name: "link" })).toBeFocused();
  expect(await messageList(page).evaluate((element) => element.scrollHeight)).toBe(height);
  expect(await stressed?.evaluate((element) => element.isConnected)).toBe(true);
});

test("what comes before the code stands without its marks, and gets them", async ({
  page,
  user: _,
}) => {
  const channel = await createChannel(page.request);
  await sendMessages(page.request, channel, ["the *first*"]);
  const late = await openWithoutLateCode(page, `/channels/${channel.id}`);
  await composer(page, channel).fill("the *second*");
  await composer(page, channel).press("Enter");
  await expect(message(page, "the *second*")).toBeVisible();
  await late.release();
  await expect(message(page, "the second").locator("em")).toHaveText("second");
  await expect(message(page, "the first").locator("em")).toHaveText("first");
});

test("an edit shows, whether the text came with the page or not", async ({ page, user: _ }) => {
  const channel = await createChannel(page.request);
  await sendMessages(page.request, channel, ["came *early*"]);
  const late = await openWithoutLateCode(page, `/channels/${channel.id}`);
  await late.release();
  await message(page, "came early").hover();
  await page.getByRole("button", { name: "Edit message" }).click();
  const box = page.getByRole("textbox", { name: "Message", exact: true });
  await box.fill("came *late*");
  await box.press("Enter");
  await expect(message(page, "came late").locator("em")).toHaveText("late");
});

test("a press on Copy that is faster than its code copies", async ({ page, context, user: _ }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const channel = await createChannel(page.request);
  await sendMessages(page.request, channel, ["```\nplain\n```", RICH]);
  const late = await openWithoutLateCode(page, `/channels/${channel.id}`);
  await page.getByRole("button", { name: "Copy ts" }).click();
  await late.release();
  await expect(page.getByText("Copied to the clipboard")).toBeAttached();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("const a = 1;");
});

test("a menu opens at the first press, however late its code is", async ({ page, user: _ }) => {
  const channel = await createChannel(page.request);
  const late = await openWithoutLateCode(page, `/channels/${channel.id}`);
  const button = page.getByRole("button", channelMenu);
  await button.click();
  await expect(button).toHaveAttribute("aria-busy", "true");
  await expect(button).toHaveAttribute("aria-expanded", "false");
  await late.release();
  await expect(page.getByRole("menu", channelMenu)).toBeVisible();
  await expect(button).toHaveAttribute("aria-expanded", "true");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("menu")).toHaveCount(0);
  await expect(button).toBeFocused();
});

test("a key that is faster than the menu's code leads to its first item", async ({
  page,
  user: _,
}) => {
  const channel = await createChannel(page.request);
  const late = await openWithoutLateCode(page, `/channels/${channel.id}`);
  const button = page.getByRole("button", channelMenu);
  await button.focus();
  await page.keyboard.press("Enter");
  await expect(button).toBeFocused();
  await late.release();
  await expect(page.getByRole("menuitem", { name: "Edit Channel" })).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("menuitem", { name: "Members" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(button).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("menuitem", { name: "Edit Channel" })).toBeFocused();
});

test("whoever goes on isn't called back by a menu", async ({ page, user: _ }) => {
  const channel = await createChannel(page.request);
  const late = await openWithoutLateCode(page, `/channels/${channel.id}`);
  await page.getByRole("button", channelMenu).click();
  await composer(page, channel).click();
  await late.release();
  await page.getByRole("button", { name: "Your menu" }).click();
  await expect(page.getByRole("menuitem", { name: "Settings" })).toBeVisible();
  await expect(page.getByRole("menu", channelMenu)).toHaveCount(0);
});

test("a menu whose code couldn't be fetched opens at the next press", async ({ page, user: _ }) => {
  const channel = await createChannel(page.request);
  const late = await openWithoutLateCode(page, `/channels/${channel.id}`);
  const button = page.getByRole("button", channelMenu);
  await button.click();
  await late.cut();
  await expect(button).not.toHaveAttribute("aria-busy");
  await late.release();
  await button.click();
  await expect(page.getByRole("menuitem", { name: "Members" })).toBeVisible();
  await button.click();
  await expect(page.getByRole("menu")).toHaveCount(0);
});

test("answers come with their marks too", async ({ page, user: _ }) => {
  const { id } = await createAnsweredChat(page.request, ["/markdown"]);
  await openWithoutLateCode(page, `/chats/${id}`);
  await expect(page.locator("strong")).toHaveText("Twice a day");
  await expect(page.getByRole("table")).toBeVisible();
});
