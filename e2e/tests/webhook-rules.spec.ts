import { createHmac } from "node:crypto";
import type { Locator, Page } from "@playwright/test";
import { axeViolations, LOOKS } from "../support/axe.ts";
import { message, openChannel, openWebhooks } from "../support/channel-page.ts";
import { type Received, send } from "../support/contract.ts";
import { expect, test, trpc } from "../support/test.ts";
import { createChannel, createWebhook } from "../support/workspace.ts";

const PUSH = JSON.stringify({
  ref: "refs/heads/main",
  repository: { full_name: "acme/web_shop" },
  pusher: { name: "ada" },
  commits: [{ id: "1234567", message: "Sell *more*" }],
});
const STAR = JSON.stringify({ action: "created", repository: { full_name: "acme/web_shop" } });

/** Posts as GitHub does, signed where a secret is given. */
const postAsGithub = (url: string, event: string, body: string, secret?: string) => {
  const digest = secret && createHmac("sha256", secret).update(body).digest("hex");
  const headers: Record<string, string> = { "x-github-event": event };
  if (digest) headers["x-hub-signature-256"] = `sha256=${digest}`;
  return send(url, { body, headers });
};

const codeOf = ({ status, body }: Received) => `${status} ${body.error?.code ?? "ok"}`;

/** Opens what is set for a webhook's posts. */
async function openRules(page: Page, name: string): Promise<Locator> {
  const webhooks = await openWebhooks(page);
  await webhooks.getByRole("button", { name, expanded: false }).click();
  await webhooks.getByRole("tab", { name: "Rules" }).click();
  return webhooks;
}

const partOf = (dialog: Locator, name: string): Locator => dialog.getByRole("region", { name });

async function seed(page: Page) {
  const channel = await createChannel(page.request);
  return { channel, webhook: await createWebhook(page.request, channel) };
}

test("a webhook with GitHub's secret takes signed posts only", async ({ page, user: _ }) => {
  const { channel, webhook } = await seed(page);
  await openChannel(page, channel);
  const rules = await openRules(page, webhook.name);
  const part = partOf(rules, "Signature");
  await part.getByLabel("Signed by").selectOption("GitHub (HMAC-SHA256)");
  await part.getByRole("button", { name: "Save signature" }).click();
  await expect(part.getByText("Enter the secret, or generate one.")).toBeVisible();
  await part.getByRole("button", { name: "Generate" }).click();
  const secret = await part.getByRole("textbox", { name: "Secret" }).inputValue();
  await part.getByRole("button", { name: "Save signature" }).click();
  await expect(part.getByRole("textbox", { name: "The new secret" })).toHaveValue(secret);
  await expect(part.getByRole("textbox", { name: "Secret", exact: true })).toHaveValue("");

  expect(codeOf(await postAsGithub(webhook.url, "push", PUSH))).toBe("401 bad_signature");
  expect(codeOf(await postAsGithub(webhook.url, "push", PUSH, "another secret"))).toBe(
    "401 bad_signature",
  );
  expect(codeOf(await postAsGithub(webhook.url, "push", PUSH, secret))).toBe("200 ok");

  // What is to be copied says so.
  await rules.getByRole("tab", { name: "Set up" }).click();
  const note = rules.getByRole("note").filter({ hasText: "takes signed posts only" });
  await expect(note).toContainText("GitHub (HMAC-SHA256)");
  await rules.getByRole("tab", { name: "GitHub", exact: true }).click();
  await expect(rules.getByText("Paste the secret that is set under")).toBeVisible();
  await note.getByRole("button", { name: "Show the signature" }).click();
  await expect(rules.getByRole("tab", { name: "Rules" })).toBeFocused();

  await part.getByRole("button", { name: "Remove signature" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Remove signature" }).click();
  await expect(part.getByLabel("Signed by")).toBeFocused();
  await expect(part.getByRole("button")).toHaveCount(0);
  expect(codeOf(await postAsGithub(webhook.url, "star", STAR))).toBe("200 ok");
  await page.keyboard.press("Escape");
  await expect(message(page, "acme/web_shop")).toHaveCount(2);
});

test("a filter is chosen from the events that were received", async ({ page, user: _ }) => {
  const { channel, webhook } = await seed(page);
  await openChannel(page, channel);
  const rules = await openRules(page, webhook.name);
  const part = partOf(rules, "Filter");
  await part.getByLabel("All but these").check();
  await expect(part.getByText("None yet.")).toBeVisible();
  await postAsGithub(webhook.url, "star", STAR);
  await postAsGithub(webhook.url, "push", PUSH);

  await part.getByLabel("star.created").check();
  await expect(part.getByRole("listitem").filter({ hasText: "star.created" })).toContainText(
    "Would be dropped",
  );
  await expect(part.getByRole("listitem").filter({ hasText: "push" })).toContainText(
    "Would be shown",
  );
  await part.getByRole("textbox", { name: "Other events" }).fill("pu*");
  await expect(part.getByText("Fits push")).toBeVisible();
  await part.getByRole("textbox", { name: "Other events" }).fill("release.*");
  await page.keyboard.press("Enter");
  await expect(part.getByText("Fits nothing that was received so far.")).toBeVisible();
  await part.getByRole("button", { name: "Remove release.*" }).click();
  await expect(part.getByRole("textbox", { name: "Other events" })).toBeFocused();
  await part.getByRole("button", { name: "Save filter" }).click();
  await expect(page.getByText("Filter saved")).toBeVisible();

  const { body } = await postAsGithub(webhook.url, "star", STAR);
  expect(body).toEqual({ ok: true, success: true, message_id: null, dropped: true });
  expect((await postAsGithub(webhook.url, "push", PUSH)).body.message_id).toEqual(
    expect.any(String),
  );
  await page.reload();
  const again = partOf(await openRules(page, webhook.name), "Filter");
  await expect(again.getByLabel("All but these")).toBeChecked();
  await expect(again.getByLabel("star.created")).toBeChecked();
  await again.getByLabel("All events").check();
  await again.getByRole("button", { name: "Save filter" }).click();
  await expect(page.getByText("Filter saved")).toBeVisible();
  expect((await postAsGithub(webhook.url, "star", STAR)).body.message_id).toEqual(
    expect.any(String),
  );
});

test("a template is written beside its preview on a captured post", async ({ page, user: _ }) => {
  const { channel, webhook } = await seed(page);
  await postAsGithub(webhook.url, "push", PUSH);
  const { query } = trpc(page.request);
  const ids = { channelId: channel.id, webhookId: webhook.id };
  await expect.poll(() => query<unknown[]>("channelWebhook.posts", ids)).toHaveLength(1);
  await openChannel(page, channel);
  const part = partOf(await openRules(page, webhook.name), "Template");
  const editor = part.getByRole("textbox", { name: "Template" });
  const preview = part.getByRole("region", { name: "Preview" });

  await expect(part.getByLabel("Try it on").locator("option:checked")).toContainText(
    "GitHub · push",
  );
  await part.getByText("What this post holds").click();
  await expect(part.getByRole("figure", { name: "payload" })).toContainText("acme/web_shop");
  await editor.fill("{% for commit in payload.commits %}");
  await expect(preview.getByRole("status")).toContainText("not closed");
  await part.getByRole("button", { name: "Save template" }).click();
  await expect(part.getByText("This is no template:")).toBeVisible();
  const template =
    "**{{ payload.repository.full_name | escape_markdown }}** by {{ payload.pusher.name }}: {{ payload.commits[0].message | escape_markdown }}";
  await editor.fill(template);
  await expect(preview).toHaveText("Previewacme/web_shop by ada: Sell *more*");
  await expect(preview.locator("strong")).toHaveText("acme/web_shop");

  await part.getByLabel("Try it on").selectOption("A body that I paste");
  await part.getByRole("textbox", { name: "Body" }).fill('{"repository":{"full_name":"pasted"}}');
  await expect(preview).toContainText("pasted by");
  await part.getByRole("button", { name: "Save template" }).click();
  await expect(page.getByText("Template saved")).toBeVisible();

  await postAsGithub(webhook.url, "push", PUSH);
  await page.keyboard.press("Escape");
  await expect(message(page, "acme/web_shop by ada: Sell *more*")).toBeVisible();

  const again = partOf(await openRules(page, webhook.name), "Template");
  await expect(again.getByRole("textbox", { name: "Template" })).toHaveValue(template);
  await again.getByRole("button", { name: "Remove template" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Remove template" }).click();
  await expect(again.getByRole("textbox", { name: "Template" })).toBeFocused();
  await expect(again.getByRole("textbox", { name: "Template" })).toHaveValue("");
});

test("a template is begun from a recent post", async ({ page, user: _ }) => {
  const { channel, webhook } = await seed(page);
  await postAsGithub(webhook.url, "push", PUSH);
  await postAsGithub(webhook.url, "star", STAR);
  await openChannel(page, channel);
  const webhooks = await openWebhooks(page);
  await webhooks.getByRole("button", { name: webhook.name, expanded: false }).click();
  await webhooks.getByRole("tab", { name: "Recent posts" }).click();
  await webhooks.getByRole("button", { name: /push/ }).click();
  await webhooks.getByRole("button", { name: "Make a template from this" }).click();
  const part = partOf(webhooks, "Template");
  const editor = part.getByRole("textbox", { name: "Template" });
  await expect(editor).toBeFocused();
  await expect(part.getByLabel("Try it on").locator("option:checked")).toContainText("push");
  await expect(editor).toHaveValue("**{{ payload.ref | escape_markdown }}**");
  await expect(part.getByRole("figure", { name: "payload" })).toContainText("acme/web_shop");
  await editor.fill("By {{ payload.pusher.name }}");
  await expect(part.getByRole("region", { name: "Preview" })).toContainText("By ada");
});

test("unsaved rules outlast the other tabs, and closing asks for them", async ({
  page,
  user: _,
}) => {
  const { channel, webhook } = await seed(page);
  await openChannel(page, channel);
  const rules = await openRules(page, webhook.name);
  const editor = partOf(rules, "Template").getByRole("textbox", { name: "Template" });
  await editor.fill("Half a templ");
  await partOf(rules, "Filter").getByLabel("Only these").check();
  await rules.getByRole("tab", { name: "Set up" }).click();
  await expect(editor).toBeHidden();
  await rules.getByRole("tab", { name: "Rules" }).click();
  await expect(editor).toHaveValue("Half a templ");
  await expect(partOf(rules, "Filter").getByLabel("Only these")).toBeChecked();

  const question = page.getByRole("alertdialog", { name: "Discard your changes?" });
  await page.keyboard.press("Escape");
  await question.getByRole("button", { name: "Keep editing" }).click();
  await expect(question).toHaveCount(0);
  await expect(editor).toHaveValue("Half a templ");
  await rules.getByRole("button", { name: webhook.name, expanded: true }).click();
  await question.getByRole("button", { name: "Keep editing" }).click();
  await expect(question).toHaveCount(0);
  // The dialog takes presses beside it again a moment after the question above it has gone.
  await expect(async () => {
    await page.mouse.click(2, 2);
    await expect(question).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await question.getByRole("button", { name: "Discard changes" }).click();
  await expect(rules).toBeHidden();

  // What is saved, or was never changed, is not asked about.
  await openRules(page, webhook.name);
  await expect(editor).toHaveValue("");
  await editor.fill("Saved.");
  await partOf(rules, "Template").getByRole("button", { name: "Save template" }).click();
  await expect(page.getByText("Template saved")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(rules).toBeHidden();
});

for (const { colorScheme, width } of LOOKS) {
  test(`rules are whole and free of violations, ${colorScheme}, ${width} px`, async ({
    page,
    user: _,
  }, testInfo) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    const { channel, webhook } = await seed(page);
    await postAsGithub(webhook.url, "star", STAR);
    await postAsGithub(webhook.url, "push", PUSH);
    const { mutate, query } = trpc(page.request);
    const ids = { channelId: channel.id, webhookId: webhook.id };
    await expect.poll(() => query<unknown[]>("channelWebhook.posts", ids)).toHaveLength(2);
    const filter = { mode: "only", patterns: ["push", "pull_request.*"] };
    await mutate("channelWebhook.setFilter", { ...ids, filter });
    const signature = { scheme: "gitlab", secret: "a-secret-of-ours" };
    await mutate("channelWebhook.setSignature", { ...ids, signature });
    const template = "### {{ payload.repository.full_name }}\n\n- {{ payload.ref }}";
    await mutate("channelWebhook.setTemplate", { ...ids, template });
    await openChannel(page, channel);
    const rules = await openRules(page, webhook.name);
    await expect(partOf(rules, "Preview").getByText("acme/web_shop")).toBeVisible();
    for (const [place, name] of ["Signature", "Filter", "Template"].entries()) {
      const part = partOf(rules, name);
      await part.scrollIntoViewIfNeeded();
      await part.evaluate((element) => element.scrollIntoView());
      await page.screenshot({ path: testInfo.outputPath(`${place}-${name}.png`) });
    }
    expect(await axeViolations(page)).toEqual([]);
    const overflow = await rules.evaluate((element) => element.scrollWidth - element.clientWidth);
    expect(overflow).toBe(0);
  });
}
