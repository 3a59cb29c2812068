import {
  answerText,
  ask,
  beginChat,
  chatLink,
  chooseInChatMenu,
  conversation,
  counted,
  createAnsweredChat,
  createChat,
  lastAnswer,
  promptBox,
  readChat,
  sendPrompt,
} from "../support/chat-page.ts";
import { expect, signUp, test } from "../support/test.ts";

test("what is asked is answered, and the chat gets a title", async ({ page, user: _ }) => {
  await page.goto("/chats");
  await expect(page.getByRole("heading", { name: "What would you like to know?" })).toBeVisible();
  await expect(promptBox(page)).toBeFocused();
  await expect(page.getByRole("button", { name: "Send" })).toBeDisabled();
  await ask(page, "/words 30 how tides work");
  await expect(page).toHaveURL(/\/chats\/[0-9a-f-]{36}$/);
  await expect(answerText(page)).toHaveText(counted(30));
  await expect(page.getByRole("heading", { level: 1, name: "About How Tides Work" })).toBeVisible();
  await expect(chatLink(page, "About How Tides Work")).toHaveAttribute("aria-current", "page");
  await expect(
    page.getByRole("status").filter({ hasText: "The answer is complete." }),
  ).toBeAttached();

  await expect(promptBox(page)).toBeFocused();
  await promptBox(page).fill("First line");
  await promptBox(page).press("Shift+Enter");
  await promptBox(page).pressSequentially("second line");
  await promptBox(page).press("Enter");
  await expect(conversation(page).getByText("First line").first()).toHaveText(
    /^First line\s*second line$/,
  );
  await expect(answerText(page)).toHaveText(/^You said: First line\s*second line$/);
  await expect(promptBox(page)).toHaveValue("");
});

test("an answer shows as it comes, and Escape or Stop ends it", async ({ page, user: _ }) => {
  const chatId = await beginChat(page, "/hang 4");
  await expect(answerText(page)).toHaveText(counted(4));
  await expect(lastAnswer(page)).toContainText("Answering …");
  await expect(conversation(page)).toHaveAttribute("aria-busy", "true");
  // The next prompt may be written meanwhile, and is not sent.
  await ask(page, "And then?");
  await expect(promptBox(page)).toHaveValue("And then?");
  // Escape that closes a dialog stops nothing.
  await chooseInChatMenu(page, "Rename chat");
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(lastAnswer(page)).toContainText("Answering …");
  await page.keyboard.press("Escape");
  await expect(lastAnswer(page).getByText("Stopped", { exact: true })).toBeVisible();
  await expect(answerText(page)).toHaveText(counted(4));
  await expect(conversation(page)).toHaveAttribute("aria-busy", "false");

  await lastAnswer(page).getByRole("button", { name: "Retry" }).click();
  await expect(lastAnswer(page)).toContainText("Answering …");
  await page.getByRole("button", { name: "Stop" }).click();
  await expect(lastAnswer(page).getByText("Stopped", { exact: true })).toBeVisible();
  const { messages } = await readChat(page.request, chatId);
  expect(messages.map(({ role, state }) => [role, state])).toEqual([
    ["user", null],
    ["assistant", "stopped"],
  ]);
  await promptBox(page).press("Enter");
  await expect(answerText(page)).toHaveText("You said: And then?");
});

test("why an answer failed is said in words, and Retry asks anew", async ({ page, user: _ }) => {
  await beginChat(page, "/cut 3");
  await expect(lastAnswer(page).getByText("The answer failed")).toBeVisible();
  await expect(answerText(page)).toHaveText(counted(3));
  const first = await lastAnswer(page).getAttribute("data-message-id");
  await lastAnswer(page).getByRole("button", { name: "Retry" }).click();
  await expect(lastAnswer(page)).not.toHaveAttribute("data-message-id", first ?? "");
  await expect(lastAnswer(page).getByText("The answer failed")).toBeVisible();

  await ask(page, "/fail 400");
  await expect(lastAnswer(page)).toContainText("This is status 400, as asked for.");
  await expect(answerText(page)).toHaveCount(0);
  await ask(page, "Better?");
  await expect(answerText(page)).toHaveText("You said: Better?");
  await expect(conversation(page).getByRole("button", { name: "Retry" })).toHaveCount(1);
});

test("a chat is renamed, and keeps its name", async ({ page, user: _ }) => {
  const chat = await createAnsweredChat(page.request, ["Tides"]);
  await page.goto(`/chats/${chat.id}`);
  await chooseInChatMenu(page, "Rename chat");
  const dialog = page.getByRole("dialog", { name: "Rename chat" });
  await dialog.getByLabel("Name").fill("  ");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog.getByText("Give the chat a name.")).toBeVisible();
  await dialog.getByLabel("Name").fill("Ebb and flow");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Ebb and flow" })).toBeVisible();
  await expect(chatLink(page, "Ebb and flow")).toBeVisible();
  await expect(page.getByRole("button", { name: "Chat menu" })).toBeFocused();
  await ask(page, "Neap tides");
  await expect(answerText(page)).toHaveText("You said: Neap tides");
  await expect(page.getByRole("heading", { level: 1, name: "Ebb and flow" })).toBeVisible();
});

test("a chat is deleted after a question, in every tab", async ({ page, user: _ }) => {
  const chat = await createAnsweredChat(page.request, ["Tides"]);
  const second = await page.context().newPage();
  for (const tab of [page, second]) await tab.goto(`/chats/${chat.id}`);
  // Chromium draws what lies behind another tab only now and then, and a click waits for that.
  await page.bringToFront();
  const question = page.getByRole("alertdialog", { name: `Delete “${chat.title}”?` });
  await chooseInChatMenu(page, "Delete chat");
  await expect(question.getByText("gone for good")).toBeVisible();
  await question.getByRole("button", { name: "Cancel" }).click();
  await expect(answerText(page)).toBeVisible();

  await chooseInChatMenu(page, "Delete chat");
  await question.getByRole("button", { name: "Delete chat" }).click();
  await expect(page).toHaveURL("/chats");
  await expect(page.getByText("No chats yet.")).toBeVisible();
  await expect(second.getByRole("heading", { name: "This chat doesn't open" })).toBeVisible();
});

test("another account can't open a chat, an admin's neither", async ({
  page,
  user: _,
  openAs,
  admin,
}) => {
  const chat = await createAnsweredChat(page.request, ["My secret"]);
  for (const account of [await signUp(page.request), admin]) {
    const other = await openAs(account);
    await other.goto(`/chats/${chat.id}`);
    await expect(other.getByRole("heading", { name: "This chat doesn't open" })).toBeVisible();
    await expect(other.getByText("My secret")).toHaveCount(0);
    await expect(readChat(other.request, chat.id)).rejects.toMatchObject({ code: "NOT_FOUND" });
  }
  await page.goto(`/chats/${chat.id}`);
  await expect(answerText(page)).toHaveText("You said: My secret");
});

test("each chat asks the model that was chosen for it", async ({ page, user: _ }) => {
  await page.goto("/chats");
  await page.getByLabel("Model").selectOption("tidal-mini");
  await ask(page, "One");
  await expect(answerText(page)).toHaveText("You said: One");
  await expect(lastAnswer(page).getByText("tidal-mini")).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Model")).toHaveValue("tidal-mini");
  await page.getByLabel("Model").selectOption("tidal-1");
  await ask(page, "Two");
  await expect(answerText(page)).toHaveText("You said: Two");
  await expect(lastAnswer(page).getByText("tidal-1")).toBeVisible();
});

test("the sidebar shows the latest chats, and older ones when asked", async ({ page, user: _ }) => {
  const chats: string[] = [];
  for (let count = 0; count < 17; count++) chats.push((await createChat(page.request)).id);
  await page.goto("/");
  const links = page
    .getByRole("navigation", { name: "Chats" })
    .getByRole("listitem")
    .getByRole("link");
  await expect(links).toHaveCount(15);
  await page.getByRole("button", { name: "Show older chats" }).click();
  await expect(links).toHaveCount(17);
  await expect(page.getByRole("button", { name: "Show older chats" })).toHaveCount(0);
  const paths = await links.evaluateAll((all) => all.map((link) => link.getAttribute("href")));
  expect(paths).toEqual(chats.reverse().map((id) => `/chats/${id}`));
});

test("an answer that comes while one looks elsewhere is marked until it is seen", async ({
  page,
  user: _,
}) => {
  const seen = await createAnsweredChat(page.request, ["/words 3 first"]);
  const other = await createChat(page.request);
  await page.goto(`/chats/${other.id}`);
  await expect(chatLink(page, seen.title)).not.toContainText("new answer");
  await sendPrompt(page.request, seen.id, "/words 3 second");
  await expect(chatLink(page, seen.title)).toContainText("new answer");
  await page.reload();
  await expect(chatLink(page, seen.title)).toContainText("new answer");
  await chatLink(page, seen.title).click();
  await expect(answerText(page)).toHaveText(counted(3));
  await page.goto(`/chats/${other.id}`);
  await expect(chatLink(page, seen.title)).toBeVisible();
  await expect(chatLink(page, seen.title)).not.toContainText("new answer");
});

test("a name that is too long is refused, not cut off", async ({ page, user: _ }) => {
  const { id } = await createAnsweredChat(page.request, ["Say **something** about `tides`"]);
  await page.goto(`/chats/${id}`);
  await chooseInChatMenu(page, "Rename chat");
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name").fill("x".repeat(81));
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog.getByText("Use at most 80 characters.")).toBeVisible();
});

test("an address that leads nowhere says so in words", async ({ page, user: _ }) => {
  for (const path of ["/chats/nope", "/channels/nope", "/settings/deliveries/nope"]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { name: "There is no such page" })).toBeVisible();
  }
});
