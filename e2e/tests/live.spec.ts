import type { Page } from "@playwright/test";
import {
  composer,
  message,
  messageList,
  openChannel,
  shownIds,
  shownTexts,
} from "../support/channel-page.ts";
import { openLine } from "../support/line.ts";
import { postMessage } from "../support/posts.ts";
import { expect, signIn, signUp, test, trpc } from "../support/test.ts";
import { createChannel, createWebhook, texts } from "../support/workspace.ts";

const LOST = "The connection is lost. Trying again …";
/** A webhook takes as many posts at once before it is slowed down. */
const BURST = 50;

/** Posts sent while nobody listened have come, each once and in order. */
async function expectCaughtUp(page: Page, expected: string[]): Promise<void> {
  await expect(message(page, expected.at(-1) ?? "")).toBeVisible();
  expect(await shownTexts(page)).toEqual(expected);
}

test("what came while the connection was lost is there when it returns", async ({
  page,
  user: _,
  app,
}) => {
  const line = await openLine(app.url);
  const channel = await createChannel(page.request);
  const { url } = await createWebhook(page.request, channel);
  await postMessage(url, "Before.");
  await page.goto(`${line.url}/channels/${channel.id}`);
  await postMessage(url, "Before, live.");
  await expect(message(page, "Before, live.")).toBeVisible();
  await composer(page, channel).fill("A draft");

  line.cut();
  await expect(page.getByText(LOST)).toBeVisible();
  const missed = texts("During", 30);
  for (const text of missed) await postMessage(url, text);
  await expect(message(page, "During")).toHaveCount(0);
  line.mend();
  await expectCaughtUp(page, ["Before.", "Before, live.", ...missed]);
  await expect(page.getByText(LOST)).toHaveCount(0);
  await expect(composer(page, channel)).toHaveValue("A draft");
  await postMessage(url, "After.");
  await expectCaughtUp(page, ["Before.", "Before, live.", ...missed, "After."]);
  line.close();
});

test("two hundred posts at once are all shown, once and in order", async ({ page, user: _ }) => {
  const channel = await createChannel(page.request);
  const second = await page.context().newPage();
  await openChannel(page, channel);
  await openChannel(second, channel);
  const webhooks = await Promise.all(
    Array.from({ length: 4 }, () => createWebhook(page.request, channel)),
  );
  const posts = webhooks.flatMap(({ url }, webhook) =>
    texts(`Webhook ${webhook}, post`, BURST).map((text) => postMessage(url, text)),
  );
  const ids = (await Promise.all(posts)).sort();
  for (const tab of [page, second]) {
    await expect.poll(async () => (await shownIds(tab)).length).toBe(ids.length);
    expect(await shownIds(tab)).toEqual(ids);
    expect(new Set(await shownTexts(tab)).size).toBe(ids.length);
  }
  await page.reload();
  await expect(messageList(page).locator("[data-message-id]").last()).toBeInViewport();
  expect(await shownIds(page)).toEqual(ids.slice(-50));
});

test("what one tab does shows in the other, and in another person's", async ({
  page,
  user,
  openAs,
}) => {
  const channel = await createChannel(page.request, { isPrivate: false });
  const second = await page.context().newPage();
  const other = await openAs(await signUp(page.request));
  for (const tab of [page, second, other]) await openChannel(tab, channel);
  await composer(page, channel).fill("Written once");
  await composer(page, channel).press("Enter");
  for (const tab of [page, second, other]) {
    await expect(message(tab, "Written once")).toContainText(user.name);
    expect(await shownTexts(tab)).toEqual(["Written once"]);
  }
});

test("a changed password ends the other session's open channel", async ({ page, user, openAs }) => {
  const channel = await createChannel(page.request);
  const elsewhere = await openAs(user);
  await openChannel(elsewhere, channel);
  const newPassword = "a password of another kind";
  await trpc(page.request).mutate("account.changePassword", {
    currentPassword: user.password,
    newPassword,
  });
  await expect(elsewhere).toHaveURL("/sign-in");
  await signIn(elsewhere.request, { email: user.email, password: newPassword });
  await openChannel(elsewhere, channel);
});
