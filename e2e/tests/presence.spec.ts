import type { APIRequestContext, Page } from "@playwright/test";
import { beginChat, counted, readChat, sendPrompt, waitForEnd } from "../support/chat-page.ts";
import { createEndpoint, revealSecret } from "../support/endpoints.ts";
import { lookAway, reported, takeRealFocus } from "../support/focus.ts";
import { isSignedBy, type Receiver } from "../support/receiver.ts";
import { expect, test, trpc } from "../support/test.ts";

interface Listed {
  items: { endpoint: { id: string } }[];
}

/**
 * Two endpoints of the person: the notification webhook, for when they are away, and one that always hears.
 * What the second got without the first was decided: it isn't on its way any more.
 */
async function listen(request: APIRequestContext, receiver: Receiver) {
  const input = { url: receiver.url("/away"), when: "away" };
  const { endpointId } = await trpc(request).mutate<{ endpointId: string }>(
    "account.setNotificationWebhook",
    input,
  );
  await createEndpoint(request, { url: receiver.url("/always"), events: ["chat_response"] });
  return {
    id: endpointId,
    /** How many answers were told to the one that always hears; then those that the other was told of. */
    async told(count: number): Promise<number> {
      await expect.poll(() => receiver.bodies("/always").length).toBe(count);
      const { items } = await trpc(request).query<Listed>("delivery.list", { endpointId });
      return items.length;
    },
  };
}

/** Begins a chat on a page that is looked at, and is known to be before the answer ends. */
async function beginFocused(page: Page, prompt: string): Promise<string> {
  const isKnown = reported(page, true);
  const chatId = await beginChat(page, prompt);
  await isKnown;
  return chatId;
}

test("looked at, nothing is sent; looked away from, it is", async ({ page, user: _, receiver }) => {
  const { told } = await listen(page.request, receiver);
  const chatId = await beginFocused(page, "/words 20 20");
  expect(await told(1)).toBe(0);

  await takeRealFocus(page);
  await lookAway(page);
  await waitForEnd(page.request, chatId);
  await sendPrompt(page.request, chatId, "/words 4");
  expect(await told(2)).toBe(1);

  const isBack = reported(page, true);
  await page.bringToFront();
  await isBack;
  await waitForEnd(page.request, chatId);
  await sendPrompt(page.request, chatId, "/words 5");
  expect(await told(3)).toBe(1);
});

test("closed midway, the answer is told of, signed, and there afterwards", async ({
  page,
  user: _,
  receiver,
}) => {
  const { id } = await listen(page.request, receiver);
  const tab = await page.context().newPage();
  // Long enough to be under way still when a slow machine has closed the tab.
  const prompt = '/words 40 150 of 汐 & "quotes"';
  const chatId = await beginFocused(tab, prompt);
  await tab.close();
  await expect.poll(() => receiver.bodies("/away").length).toBe(1);

  const { title, messages } = await readChat(page.request, chatId);
  const [delivered] = receiver.received.filter(({ path }) => path === "/away");
  expect(delivered?.body).toBe(
    `{"event":"chat_response","chat":{"id":"${chatId}","title":${JSON.stringify(title)},"last_message":${JSON.stringify(prompt)}}}`,
  );
  const secret = await revealSecret(page.request, { id });
  expect(delivered && isSignedBy(secret, delivered)).toBe(true);
  expect(messages.at(-1)).toMatchObject({ state: "done", content: counted(40) });
});

test("a second tab that is looked at counts, wherever it is", async ({
  page,
  user,
  openAs,
  receiver,
}) => {
  const { told } = await listen(page.request, receiver);
  const chatId = await beginChat(page, "/words 3");
  await told(1);
  await takeRealFocus(page);
  const elsewhere = await openAs(user);
  const isKnown = reported(elsewhere, true);
  await elsewhere.goto("/settings/account");
  await isKnown;
  await lookAway(page);
  await waitForEnd(page.request, chatId);
  await sendPrompt(page.request, chatId, "/words 4");
  expect(await told(2)).toBe(0);

  await elsewhere.goto("about:blank");
  await waitForEnd(page.request, chatId);
  await sendPrompt(page.request, chatId, "/words 5");
  expect(await told(3)).toBe(1);
});

test("Always means even while one looks", async ({ page, user: _, receiver }) => {
  const { told } = await listen(page.request, receiver);
  await page.goto("/settings/account");
  await page.getByRole("radio", { name: "Always" }).check();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Notification webhook saved")).toBeVisible();
  await beginChat(page, "/words 3");
  expect(await told(1)).toBe(1);
  await expect.poll(() => receiver.bodies("/away").length).toBe(1);
});
