import { expect, type Locator, type Page } from "@playwright/test";
import type { Channel } from "./workspace.ts";

/** The part of the page that scrolls. */
export const messageList = (page: Page): Locator => page.getByRole("region", { name: "Messages" });

/** The messages on the page; they stand in one list per day. */
const messages = (page: Page): Locator => messageList(page).locator("[data-message-id]");

/** The messages with a text in them. */
export const message = (page: Page, text: string): Locator =>
  messages(page).filter({ hasText: text });

/** The column in which a thread is open. */
export const threadPanel = (page: Page): Locator => page.getByRole("region", { name: "Thread" });

/** Chooses from what may be done with a message. */
export async function actOn(target: Locator, action: string): Promise<void> {
  await target.hover();
  await target.getByRole("button", { name: action }).click();
}

export const composer = (page: Page, { name }: Pick<Channel, "name">): Locator =>
  page.getByRole("textbox", { name: `Message to ${name}` });

/** A channel's place in the sidebar. */
export const channelLink = (page: Page, { name }: Pick<Channel, "name">): Locator =>
  page.getByRole("navigation", { name: "Channels" }).getByRole("link").filter({ hasText: name });

/** Opens a channel and waits until it is there. */
export async function openChannel(page: Page, { id, name }: Channel): Promise<void> {
  await page.goto(`/channels/${id}`);
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
}

/** Chooses from the channel's menu (⋮). */
export async function chooseInMenu(page: Page, item: string): Promise<void> {
  await page.getByRole("button", { name: "Channel menu" }).click();
  await page.getByRole("menuitem", { name: item }).click();
}

/** Goes the document's way to the Webhooks modal: ⋮, Edit Channel, Webhooks, Manage. */
export async function openWebhooks(page: Page): Promise<Locator> {
  await chooseInMenu(page, "Edit Channel");
  const settings = page.getByRole("dialog", { name: "Edit Channel" });
  const section = settings.getByRole("region", { name: "Webhooks" });
  await section.getByRole("button", { name: "Manage" }).click();
  const webhooks = page.getByRole("dialog", { name: "Webhooks" });
  await expect(webhooks).toBeVisible();
  return webhooks;
}

/** The ids of the messages on the page, from top to bottom. */
export const shownIds = (page: Page): Promise<string[]> =>
  messages(page).evaluateAll((items) =>
    items.map((item) => item.getAttribute("data-message-id") ?? ""),
  );

/** The texts of the messages on the page, from top to bottom. */
export const shownTexts = async (page: Page): Promise<string[]> =>
  (await messageList(page).locator(".markdown").allTextContents()).map((text) => text.trim());

/** How far a locator's element is from the window's top, in pixels, once the page is painted. */
export const topOf = (locator: Locator): Promise<number> =>
  locator.evaluate(async (element) => {
    const painted = () => new Promise((resolve) => requestAnimationFrame(resolve));
    await painted();
    await painted();
    return element.getBoundingClientRect().top;
  });
