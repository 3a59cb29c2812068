import type { Locator, Page } from "@playwright/test";
import { axeViolations } from "../support/axe.ts";
import { message, openChannel, openWebhooks } from "../support/channel-page.ts";
import { postMessage } from "../support/posts.ts";
import { expect, signUp, test } from "../support/test.ts";
import {
  type Channel,
  createChannel,
  createWebhook,
  setMember,
  unique,
} from "../support/workspace.ts";

const NO_JSON = "The body must be a JSON object";

/** Sends what no recogniser can read. */
const postGarbage = async (url: string) => {
  const headers = { "content-type": "application/json", "x-api-key": "SECRET" };
  const answer = await fetch(url, { method: "POST", headers, body: "no JSON at all" });
  expect(answer.status).toBe(400);
};

async function makeWebhook(page: Page, channel: Channel, name: string): Promise<Locator> {
  await openChannel(page, channel);
  const webhooks = await openWebhooks(page);
  await webhooks.getByRole("button", { name: "New Webhook" }).click();
  await webhooks.getByLabel("Name").fill(name);
  await webhooks.getByRole("button", { name: "Save" }).click();
  await expect(webhooks.getByRole("button", { name, expanded: true })).toBeVisible();
  return webhooks;
}

/** The messages with a text, also while a dialog hides them from assistive technology. */
const behind = (page: Page, text: string) =>
  page.locator("[data-message-id]").filter({ hasText: text });

const row = (webhooks: Locator, text: string) =>
  webhooks.getByRole("list", { name: "Recent posts" }).getByRole("button", { name: text });

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

test("set up a sender, send a test message, see a refusal, replay a post", async ({
  page,
  user: _,
}) => {
  const channel = await createChannel(page.request);
  const name = unique("CI");
  const webhooks = await makeWebhook(page, channel, name);

  // What to paste into GitHub.
  await webhooks.getByRole("tab", { name: "GitHub", exact: true }).click();
  await expect(webhooks.getByText("Content type")).toBeVisible();
  expect(await axeViolations(page)).toEqual([]);
  await webhooks.getByRole("button", { name: "Copy Payload URL" }).click();
  await expect(page.getByText("Copied to the clipboard").first()).toBeAttached();
  const url = await page.evaluate(() => navigator.clipboard.readText());
  expect(url).toContain("/api/v1/channels/webhooks/");

  await webhooks.getByRole("button", { name: "Send a test message" }).click();
  await expect(behind(page, "This is a test message")).toContainText(name);

  // A sender that is refused shows in the list of webhooks, and in the channel.
  await webhooks.getByRole("tab", { name: "Recent posts" }).click();
  await expect(webhooks.getByText("Nothing posted yet")).toBeVisible();
  await postGarbage(url);
  await expect(row(webhooks, NO_JSON)).toBeVisible();
  await expect(webhooks.getByText("The latest post was refused")).toContainText(NO_JSON);
  await page.keyboard.press("Escape");
  const notice = page.getByRole("button", { name: `${name}: posts are refused` });
  await expect(notice).toContainText(NO_JSON);

  // It leads to the post, with what may be a secret masked.
  await notice.click();
  await expect(webhooks.getByRole("tab", { name: "Recent posts" })).toBeFocused();
  await row(webhooks, NO_JSON).click();
  await expect(webhooks.getByText("no JSON at all")).toBeVisible();
  await expect(webhooks.getByText("x-api-key: •••")).toBeVisible();
  await webhooks.getByRole("button", { name: "Replay" }).click();
  await expect(webhooks.getByRole("alert").filter({ hasText: NO_JSON })).toBeVisible();
  expect(await axeViolations(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(notice).toBeFocused();

  // A post that is taken ends the trouble.
  await postMessage(url, "Taken again.");
  await expect(message(page, "Taken again.")).toHaveCount(1);
  await expect(notice).toHaveCount(0);
  await openWebhooks(page);
  await webhooks.getByRole("button", { name, expanded: false }).click();
  await webhooks.getByRole("tab", { name: "Recent posts" }).click();
  const refusedOnly = webhooks.getByRole("switch", { name: "Refused only" });
  await refusedOnly.check();
  await expect(row(webhooks, "Became a message")).toHaveCount(0);
  await expect(row(webhooks, NO_JSON)).toBeVisible();
  await refusedOnly.uncheck();
  await row(webhooks, "Became a message").click();
  await webhooks.getByRole("button", { name: "Replay" }).click();
  await expect(behind(page, "Taken again.")).toHaveCount(2);
});

test("nobody but managers hears of refusals", async ({
  page,
  user: _,
  openAs,
  playwright,
  app,
}) => {
  const channel = await createChannel(page.request);
  const { url, name } = await createWebhook(page.request, channel);
  const request = await playwright.request.newContext({ baseURL: app.url });
  const member = await signUp(request);
  await setMember(page.request, channel, member);
  const theirs = await openAs(member);
  await openChannel(theirs, channel);
  await openChannel(page, channel);
  await postGarbage(url);
  await expect(page.getByRole("button", { name: `${name}: posts are refused` })).toBeVisible();
  // Whatever the post tells the pages has come by the time a later message has.
  await postMessage(url, "A later message.");
  await expect(message(theirs, "A later message.")).toBeVisible();
  await expect(theirs.getByText("posts are refused")).toHaveCount(0);
  await request.dispose();
});
