import { topOf } from "../support/channel-page.ts";
import {
  answerText,
  ask,
  beginChat,
  chatLink,
  conversation,
  counted,
  createChat,
  lastAnswer,
  sendPrompt,
  waitForEnd,
} from "../support/chat-page.ts";
import { expect, test } from "../support/test.ts";

const STEADY_PX = 1;

test("reloaded midway, the answer goes on with nothing missing, and so it does in a second tab", async ({
  page,
  user: _,
}) => {
  const chatId = await beginChat(page, "/words 80 30");
  await expect(answerText(page)).toContainText("word5 ");
  const second = await page.context().newPage();
  await Promise.all([page.reload(), second.goto(`/chats/${chatId}`)]);
  for (const tab of [page, second]) {
    await expect(answerText(tab)).toContainText("word10 ");
    await expect(answerText(tab)).toHaveText(counted(80));
    await expect(lastAnswer(tab).getByRole("button", { name: "Retry" })).toBeVisible();
  }
});

test("closed midway, the answer is there afterwards", async ({ page, user: _ }) => {
  const tab = await page.context().newPage();
  const chatId = await beginChat(tab, "/words 60 20");
  await expect(answerText(tab)).toContainText("word5 ");
  await tab.close();
  await waitForEnd(page.request, chatId);
  await page.goto(`/chats/${chatId}`);
  await expect(answerText(page)).toHaveText(counted(60));
});

test("while an answer is under way, the sidebar says so on every page", async ({
  page,
  user: _,
}) => {
  await page.goto("/");
  const { id } = await createChat(page.request);
  await sendPrompt(page.request, id, "/hang 1 Slow water");
  await expect(chatLink(page, "Slow water")).toContainText("answering");
  await page.goto(`/chats/${id}`);
  await page.getByRole("button", { name: "Stop" }).click();
  await expect(chatLink(page, "Slow water")).not.toContainText("answering");
});

test("at the end the page follows an answer; scrolled up, nothing moves", async ({
  page,
  user: _,
}) => {
  const { id } = await createChat(page.request);
  await page.goto(`/chats/${id}`);
  await ask(page, "/words 700 0");
  await expect(lastAnswer(page).getByRole("button", { name: "Retry" })).toBeInViewport();
  await expect(answerText(page)).toHaveText(counted(700));

  await ask(page, "/words 1000 2");
  await expect(answerText(page)).toContainText("word300 ");
  await expect(lastAnswer(page).getByText("Answering …")).toBeInViewport();
  const scroller = conversation(page);
  const prompt = scroller.getByText("/words 700 0");
  await prompt.evaluate((element) => element.scrollIntoView());
  const before = await topOf(prompt);
  await expect(answerText(page)).toHaveText(counted(1000));
  expect(Math.abs((await topOf(prompt)) - before)).toBeLessThanOrEqual(STEADY_PX);
  await page.getByRole("button", { name: "Jump to latest" }).click();
  await expect(lastAnswer(page).getByRole("button", { name: "Retry" })).toBeInViewport();
  await expect(page.getByRole("button", { name: "Jump to latest" })).toHaveCount(0);
});
