import type { APIRequestContext, Locator, Page } from "@playwright/test";
import { expect } from "@playwright/test";
import { trpc } from "./api.ts";

interface Chat {
  id: string;
  title: string;
  messages: { id: string; role: "user" | "assistant"; content: string; state: string | null }[];
}

const UNDER_WAY: unknown[] = ["queued", "streaming"];

/** A new chat of the account that `request` is signed in with. */
export const createChat = (request: APIRequestContext): Promise<Pick<Chat, "id" | "title">> =>
  trpc(request).mutate("chat.create", {});

export const readChat = (request: APIRequestContext, chatId: string): Promise<Chat> =>
  trpc(request).query("chat.get", { chatId });

/** Asks something in a chat; `support/model/script.ts` says what comes of it. */
export const sendPrompt = (
  request: APIRequestContext,
  chatId: string,
  content: string,
): Promise<unknown> => trpc(request).mutate("chat.send", { chatId, content });

/** Waits until the last answer of a chat has ended, however it did, and gives the chat. */
export async function waitForEnd(request: APIRequestContext, chatId: string): Promise<Chat> {
  let chat: Chat | undefined;
  await expect
    .poll(async () => {
      chat = await readChat(request, chatId);
      return UNDER_WAY.includes(chat.messages.at(-1)?.state);
    })
    .toBe(false);
  return chat as Chat;
}

/** A chat in which all of these were asked, and answered as well as the model would. */
export async function createAnsweredChat(
  request: APIRequestContext,
  prompts: string[],
): Promise<Chat> {
  const { id } = await createChat(request);
  for (const prompt of prompts) {
    await sendPrompt(request, id, prompt);
    await waitForEnd(request, id);
  }
  return readChat(request, id);
}

export const conversation = (page: Page): Locator =>
  page.getByRole("log", { name: "Conversation" });

/** The last answer on the page: its text with what stands beneath it. */
export const lastAnswer = (page: Page): Locator =>
  conversation(page).locator("[data-message-id]").last();

/** The text of the last answer on the page. */
export const answerText = (page: Page): Locator => lastAnswer(page).locator(".markdown");

export const promptBox = (page: Page): Locator => page.getByRole("textbox", { name: "Prompt" });

/** A chat's place in the sidebar. */
export const chatLink = (page: Page, title: string): Locator =>
  page.getByRole("navigation", { name: "Chats" }).getByRole("link").filter({ hasText: title });

/** Writes a prompt and sends it by the keyboard. */
export async function ask(page: Page, prompt: string): Promise<void> {
  await promptBox(page).fill(prompt);
  await promptBox(page).press("Enter");
}

/** Begins a chat with a prompt, and gives its id once it is open. */
export async function beginChat(page: Page, prompt: string): Promise<string> {
  await page.goto("/chats");
  await ask(page, prompt);
  await expect(lastAnswer(page)).toBeVisible();
  return new URL(page.url()).pathname.split("/").at(-1) ?? "";
}

/** The chat's menu (⋮). */
export async function chooseInChatMenu(page: Page, item: string): Promise<void> {
  await page.getByRole("button", { name: "Chat menu" }).click();
  await page.getByRole("menuitem", { name: item }).click();
}

/** `word1 word2 …`, as the model server counts. */
export const counted = (count: number): string =>
  Array.from({ length: count }, (_, index) => `word${index + 1}`).join(" ");
