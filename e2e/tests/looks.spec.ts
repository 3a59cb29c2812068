import type { Page } from "@playwright/test";
import { LOOKS } from "../support/axe.ts";
import { chooseInMenu, message, openChannel, openWebhooks } from "../support/channel-page.ts";
import { chooseInChatMenu, conversation, createAnsweredChat } from "../support/chat-page.ts";
import { dataUrl, png } from "../support/pictures.ts";
import { postMessage } from "../support/posts.ts";
import { expectSound, MOST_SHIFT, type Screen, shiftOf } from "../support/sound.ts";
import { expect, signUp, test } from "../support/test.ts";
import {
  type Channel,
  createChannel,
  createWebhook,
  sendMessages,
  texts,
  type Webhook,
} from "../support/workspace.ts";

const RICH = [
  "A **word** with `code` and a [link](https://example.com).",
  "| Service | State |\n|---|---|\n| api | down |\n\n- [x] found\n- [ ] mended",
  `\`\`\`\n${"a long line of code ".repeat(20)}\n\`\`\``,
  `${"anUnbrokenWord".repeat(30)}`,
];

/** Everything that a chat can show: rich text, words that don't break, and a failure. */
const ASKED = ["/markdown", "anUnbrokenWord".repeat(30), "/fail 400"];

const doorScreens: Screen[] = [
  [
    "sign in",
    async (page) => {
      await page.goto("/sign-in");
      await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
    },
  ],
  [
    "sign in, refused",
    async (page) => {
      await page.getByRole("button", { name: "Sign in" }).click();
      await expect(page.getByText("Enter your email address.")).toBeVisible();
    },
  ],
  [
    "sign up",
    async (page) => {
      await page.goto("/sign-up");
      await expect(page.getByRole("heading", { name: "Create your account" })).toBeVisible();
    },
  ],
];

const dialog = (page: Page, name: string) => page.getByRole("dialog", { name });

const chatScreens = (chatId: string): Screen[] => [
  [
    "new chat",
    async (page) => {
      await page.goto("/chats");
      await expect(page.getByLabel("Model")).toBeVisible();
    },
  ],
  [
    "chat",
    async (page) => {
      await page.goto(`/chats/${chatId}`);
      await expect(conversation(page).getByText("The answer failed")).toBeInViewport();
      await expect(conversation(page).locator("pre span").first()).toBeAttached();
    },
  ],
  [
    "renaming a chat",
    async (page) => {
      await chooseInChatMenu(page, "Rename chat");
      await expect(dialog(page, "Rename chat")).toBeVisible();
    },
  ],
  [
    "deleting a chat asks",
    async (page) => {
      await page.keyboard.press("Escape");
      await chooseInChatMenu(page, "Delete chat");
      await expect(page.getByRole("alertdialog")).toBeVisible();
    },
  ],
  [
    "a chat that doesn't open",
    async (page) => {
      await page.goto(`/chats/${crypto.randomUUID()}`);
      await expect(page.getByRole("heading", { name: "This chat doesn't open" })).toBeVisible();
    },
  ],
];

const insideScreens = (empty: Channel, full: Channel, webhook: Webhook): Screen[] => [
  [
    "home",
    async (page) => {
      await page.goto("/");
      await expect(page.getByRole("button", { name: "New channel" }).first()).toBeVisible();
    },
  ],
  ["empty channel", (page) => openChannel(page, empty)],
  [
    "channel",
    async (page) => {
      await openChannel(page, full);
      await expect(message(page, "By the webhook")).toBeInViewport();
    },
  ],
  [
    "Edit Channel",
    async (page) => {
      await chooseInMenu(page, "Edit Channel");
      await expect(dialog(page, "Edit Channel")).toBeVisible();
    },
  ],
  [
    "archiving asks",
    async (page) => {
      await page.getByRole("button", { name: "Archive" }).click();
      await expect(page.getByRole("alertdialog")).toBeVisible();
    },
  ],
  [
    "webhooks",
    async (page) => {
      await page.getByRole("button", { name: "Cancel" }).click();
      await dialog(page, "Edit Channel").getByRole("button", { name: "Manage webhooks" }).click();
      await expect(dialog(page, "Webhooks").getByText(webhook.name)).toBeVisible();
    },
  ],
  [
    "a webhook",
    async (page) => {
      await page.getByRole("button", { name: webhook.name, expanded: false }).click();
      await expect(page.getByLabel("Webhook URL", { exact: true })).toBeVisible();
    },
  ],
  [
    "recent posts",
    async (page) => {
      await page.getByRole("tab", { name: "Recent posts" }).click();
      await expect(page.getByRole("button", { name: "Became a message" })).toBeVisible();
    },
  ],
  [
    "a post",
    async (page) => {
      await page.getByRole("button", { name: "Became a message" }).click();
      await expect(page.getByText("content-type: application/json")).toBeVisible();
    },
  ],
  [
    "deleting asks",
    async (page) => {
      await page.getByRole("tab", { name: "Set up" }).click();
      await page.getByRole("button", { name: "Delete", exact: true }).click();
      await expect(page.getByRole("alertdialog")).toBeVisible();
    },
  ],
  [
    "new webhook, refused",
    async (page) => {
      await page.getByRole("button", { name: "Cancel" }).click();
      await page.getByRole("button", { name: "New Webhook" }).click();
      await page.getByRole("button", { name: "Save" }).click();
      await expect(page.getByText("Give the webhook a name.")).toBeVisible();
    },
  ],
  [
    "no webhooks",
    async (page) => {
      await openChannel(page, empty);
      await expect((await openWebhooks(page)).getByText("No webhooks yet")).toBeVisible();
    },
  ],
  [
    "members",
    async (page) => {
      await page.keyboard.press("Escape");
      await chooseInMenu(page, "Members");
      await expect(dialog(page, "Members").getByRole("listitem").first()).toBeVisible();
    },
  ],
  [
    "a channel that doesn't open",
    async (page) => {
      await page.goto(`/channels/${crypto.randomUUID()}`);
      await expect(page.getByRole("heading", { name: "This channel doesn't open" })).toBeVisible();
    },
  ],
];

/** A workspace with one empty channel and one with everything in it. */
async function fill(page: Page): Promise<[empty: Channel, full: Channel, webhook: Webhook]> {
  const empty = await createChannel(page.request);
  const full = await createChannel(page.request, { isPrivate: false });
  const webhook = await createWebhook(page.request, full, { image: dataUrl(png(64, 64)) });
  await sendMessages(page.request, full, [...RICH, ...texts("Line", 30)]);
  await postMessage(webhook.url, "By the webhook");
  return [empty, full, webhook];
}

for (const look of LOOKS) {
  test(`every screen is sound, ${look.colorScheme}, ${look.width} px`, async ({
    page,
    user: _,
  }) => {
    test.slow();
    await expectSound(page, look, insideScreens(...(await fill(page))));
    const chat = await createAnsweredChat(page.request, ASKED);
    await expectSound(page, look, chatScreens(chat.id));
    // A page that finds its session ended goes to the door by itself, which another visit would cut short.
    await page.goto("about:blank");
    await page.context().clearCookies();
    await expectSound(page, look, doorScreens);
  });
}

for (const width of [1280, 390]) {
  test(`nothing shifts on loading, ${width} px`, async ({ page, user: _, browser, app }) => {
    const viewport = { width, height: 844 };
    await page.setViewportSize(viewport);
    const [empty, full] = await fill(page);
    const chat = await createAnsweredChat(page.request, ASKED);
    for (const path of [
      `/channels/${full.id}`,
      `/channels/${empty.id}`,
      "/chats",
      `/chats/${chat.id}`,
    ]) {
      expect(await shiftOf(page, path), path).toBeLessThan(MOST_SHIFT);
    }
    const stranger = await browser.newContext({ viewport, baseURL: app.url });
    for (const path of ["/sign-in", "/sign-up"]) {
      expect(await shiftOf(await stranger.newPage(), path)).toBeLessThan(MOST_SHIFT);
    }
    await stranger.close();
  });
}

test("a page loads without a fault in the console", async ({ page, user: _, openAs }) => {
  const [, full] = await fill(page);
  const other = await openAs(await signUp(page.request));
  const chat = await createAnsweredChat(other.request, ASKED);
  const faults: string[] = [];
  other.on("pageerror", ({ message: fault }) => faults.push(fault));
  other.on("console", (said) => said.type() === "error" && faults.push(said.text()));
  for (const path of [
    "/",
    `/channels/${full.id}`,
    "/chats",
    `/chats/${chat.id}`,
    "/settings/account",
    "/settings/webhooks",
    "/settings/deliveries",
  ]) {
    await other.goto(path);
    await other.waitForLoadState("networkidle");
  }
  expect(faults).toEqual([]);
});
