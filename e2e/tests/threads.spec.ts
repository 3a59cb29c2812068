import type { Page } from "@playwright/test";
import { LOOKS } from "../support/axe.ts";
import {
  actOn,
  channelLink,
  composer,
  message,
  messageList,
  openChannel,
  threadPanel,
} from "../support/channel-page.ts";
import { openLine } from "../support/line.ts";
import { postJson, postMessage } from "../support/posts.ts";
import { expectSound, MOST_SHIFT, type Screen, shiftOf } from "../support/sound.ts";
import { expect, signUp, test, trpc } from "../support/test.ts";
import { type Channel, createChannel, createWebhook, sendMessages } from "../support/workspace.ts";

const replyBox = (page: Page) =>
  threadPanel(page).getByRole("textbox", { name: "Reply in thread" });

/** The messages of the open thread with a text in them. */
const inThread = (page: Page, text: string) =>
  threadPanel(page).locator("[data-message-id]").filter({ hasText: text });

const repliesOf = (page: Page, text: string, count: string) =>
  message(page, text).getByRole("link", { name: new RegExp(`^${count} repl`) });

async function reply(page: Page, text: string): Promise<void> {
  await replyBox(page).fill(text);
  await replyBox(page).press("Enter");
  await expect(replyBox(page)).toHaveValue("");
}

/** A message with replies beneath it; gives the message's id. */
async function seedThread(page: Page, { id: channelId }: Channel, replies: string[]) {
  const api = trpc(page.request);
  const content = "The question";
  const { id: threadId } = await api.mutate<{ id: string }>("message.send", { channelId, content });
  for (const one of replies) {
    await api.mutate("message.send", { channelId, content: one, threadId });
  }
  return threadId;
}

test("two people talk in a thread, live", async ({ page, user: _, openAs }) => {
  const channel = await createChannel(page.request, { isPrivate: false });
  await sendMessages(page.request, channel, ["The question", "Something else"]);
  const other = await openAs(await signUp(page.request));
  await openChannel(page, channel);
  await openChannel(other, channel);

  await actOn(message(page, "The question"), "Reply in thread");
  await expect(replyBox(page)).toBeFocused();
  await reply(page, "First answer");
  await expect(inThread(page, "First answer")).toBeVisible();
  await expect(messageList(page).getByText("First answer")).toHaveCount(0);

  await expect(repliesOf(other, "The question", "1")).toContainText("last just now");
  await repliesOf(other, "The question", "1").click();
  await expect(other).toHaveURL(/\?thread=[\da-f-]{36}$/);
  await reply(other, "Second answer");
  await expect(inThread(page, "Second answer")).toBeVisible();
  for (const tab of [page, other]) {
    await expect(repliesOf(tab, "The question", "2")).toBeVisible();
  }

  await actOn(inThread(page, "First answer"), "Edit message");
  const editor = threadPanel(page).getByRole("textbox", { name: "Message", exact: true });
  await editor.press("Escape");
  await expect(inThread(page, "First answer")).toBeVisible();
  await actOn(inThread(page, "First answer"), "Edit message");
  await editor.fill("Better answer");
  await editor.press("Enter");
  await expect(inThread(other, "Better answer")).toContainText("(edited)");
  await actOn(inThread(page, "Better answer"), "Delete message");
  await page.getByRole("alertdialog").getByRole("button", { name: "Delete message" }).click();
  await expect(inThread(other, "Better answer")).toHaveCount(0);
  await expect(repliesOf(other, "The question", "1")).toBeVisible();
});

test("the address carries the thread; Escape, Back and the button close it, and drafts stay", async ({
  page,
  user: _,
}) => {
  const channel = await createChannel(page.request);
  const threadId = await seedThread(page, channel, ["A reply"]);
  await sendMessages(page.request, channel, ["Another question"]);
  await openChannel(page, channel);
  const link = repliesOf(page, "The question", "1");
  await link.focus();
  await link.press("Enter");
  await expect(replyBox(page)).toBeFocused();
  await replyBox(page).fill("Half a th");
  await page.keyboard.press("Escape");
  await expect(threadPanel(page)).toHaveCount(0);
  await expect(link).toBeFocused();
  await expect(page).toHaveURL(new RegExp(`/channels/${channel.id}$`));

  await actOn(message(page, "Another question"), "Reply in thread");
  await expect(replyBox(page)).toHaveValue("");
  await page.goBack();
  await expect(threadPanel(page)).toHaveCount(0);

  await page.goto(`/channels/${channel.id}?thread=${threadId}`);
  await expect(inThread(page, "A reply")).toBeVisible();
  await threadPanel(page).getByRole("button", { name: "Close thread" }).click();
  await expect(threadPanel(page)).toHaveCount(0);
  await expect(message(page, "The question")).toBeFocused();

  await link.click();
  // A thread that opens takes the focus, and what is typed then.
  await expect(replyBox(page)).toBeFocused();
  await composer(page, channel).fill("Meanwhile");
  await expect(replyBox(page)).toHaveValue("");
  await replyBox(page).fill("Half a thought");
  await actOn(message(page, "Another question"), "Reply in thread");
  await expect(inThread(page, "Another question")).toBeVisible();
  await page.goBack();
  await expect(replyBox(page)).toHaveValue("Half a thought");
  await expect(composer(page, channel)).toHaveValue("Meanwhile");
});

test("a deleted message keeps its place above its replies", async ({ page, user: _ }) => {
  const channel = await createChannel(page.request);
  const threadId = await seedThread(page, channel, ["A reply"]);
  await openChannel(page, channel);
  await actOn(message(page, "The question"), "Delete message");
  const question = page.getByRole("alertdialog");
  await expect(question).toContainText("The replies beneath it stay.");
  await question.getByRole("button", { name: "Delete message" }).click();
  const place = message(page, "This message was deleted.");
  await expect(place).toHaveAttribute("data-message-id", threadId);
  await place.getByRole("link", { name: /^1 reply/ }).click();
  await expect(inThread(page, "A reply")).toBeVisible();
  await expect(threadPanel(page).getByText("nothing is added")).toBeVisible();
  await expect(replyBox(page)).toHaveCount(0);
  await actOn(inThread(page, "A reply"), "Delete message");
  await question.getByRole("button", { name: "Delete message" }).click();
  await expect(place).toHaveCount(0);
});

test("a service replies in a thread, and that leaves no channel unread", async ({
  page,
  user: _,
}) => {
  const channel = await createChannel(page.request);
  const elsewhere = await createChannel(page.request);
  const webhook = await createWebhook(page.request, channel);
  const messageId = await postMessage(webhook.url, "Build 7 has begun.");
  await openChannel(page, channel);
  await message(page, "Build 7 has begun.").hover();
  await openChannel(page, elsewhere);
  await postJson(webhook.url, { content: "Build 7 is done.", thread_id: messageId });
  await postMessage(webhook.url, "Build 8 has begun.");
  await expect(channelLink(page, channel)).toContainText("1");
  await openChannel(page, channel);
  await expect(message(page, "Build 7 is done.")).toHaveCount(0);
  await repliesOf(page, "Build 7 has begun.", "1").click();
  await expect(inThread(page, "Build 7 is done.")).toBeVisible();
});

test("what came while the connection was lost is there when it returns", async ({
  page,
  user: _,
  app,
}) => {
  const line = await openLine(app.url);
  const channel = await createChannel(page.request);
  const threadId = await seedThread(page, channel, ["A reply", "Goes meanwhile"]);
  const api = trpc(page.request);
  await page.goto(`${line.url}/channels/${channel.id}?thread=${threadId}`);
  await expect(inThread(page, "A reply")).toBeVisible();
  const messageId = await inThread(page, "Goes meanwhile").getAttribute("data-message-id");

  line.cut();
  await expect(page.getByText("The connection is lost. Trying again …")).toBeVisible();
  const content = "Comes meanwhile";
  await api.mutate("message.send", { channelId: channel.id, content, threadId });
  await api.mutate("message.send", { channelId: channel.id, content: "Another", threadId });
  await api.mutate("message.delete", { channelId: channel.id, messageId });
  await expect(inThread(page, content)).toHaveCount(0);
  line.mend();
  await expect(inThread(page, content)).toBeVisible();
  await expect(inThread(page, "Goes meanwhile")).toHaveCount(0);
  await expect(repliesOf(page, "The question", "3")).toBeVisible();
  line.close();
});

test("a long thread opens at its end", async ({ page, user: _ }) => {
  const channel = await createChannel(page.request);
  const webhook = await createWebhook(page.request, channel);
  const threadId = await seedThread(page, channel, []);
  const numbers = Array.from({ length: 45 }, (_, n) => `Reply ${n + 1}.`);
  for (const content of numbers) await postJson(webhook.url, { content, thread_id: threadId });
  await page.goto(`/channels/${channel.id}?thread=${threadId}`);
  await expect(inThread(page, "Reply 45.")).toBeInViewport();
  await expect(inThread(page, "Reply 1.")).not.toBeInViewport();
  await reply(page, "The last word");
  await expect(inThread(page, "The last word")).toBeInViewport();
});

for (const look of LOOKS) {
  test(`threads are sound and shift nothing, ${look.colorScheme}, ${look.width} px`, async ({
    page,
    user: _,
  }) => {
    const channel = await createChannel(page.request);
    const threadId = await seedThread(page, channel, ["A reply", "# Another\n\n- one\n- two"]);
    const address = `/channels/${channel.id}?thread=${threadId}`;
    const screens: Screen[] = [
      [
        "a channel with a thread",
        async () => {
          await openChannel(page, channel);
          await expect(repliesOf(page, "The question", "2")).toBeVisible();
        },
      ],
      [
        "a thread",
        async () => {
          await page.goto(address);
          await expect(inThread(page, "Another")).toBeInViewport();
        },
      ],
      [
        "a thread that isn't there",
        async () => {
          await page.goto(`/channels/${channel.id}?thread=${crypto.randomUUID()}`);
          await expect(threadPanel(page).getByText("isn't there any more")).toBeVisible();
        },
      ],
    ];
    await expectSound(page, look, screens);
    expect(await shiftOf(page, address)).toBeLessThan(MOST_SHIFT);
  });
}

test("a phone shows the thread alone, and the channel where it was", async ({ page, user: _ }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const channel = await createChannel(page.request);
  const texts = Array.from({ length: 30 }, (_, n) => `Line ${n + 1}.`);
  await seedThread(page, channel, ["A reply"]);
  await sendMessages(page.request, channel, texts);
  await openChannel(page, channel);
  const link = repliesOf(page, "The question", "1");
  await link.scrollIntoViewIfNeeded();
  await link.click();
  await expect(inThread(page, "A reply")).toBeVisible();
  await expect(composer(page, channel)).toHaveCount(0);
  expect(await threadPanel(page).boundingBox()).toMatchObject({ x: 0, y: 0, width: 390 });
  await page.goBack();
  await expect(link).toBeInViewport();
});
