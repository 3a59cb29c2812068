import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { Page } from "@playwright/test";
import { message, openChannel, openWebhooks } from "../support/channel-page.ts";
import { png } from "../support/pictures.ts";
import { post, postMessage } from "../support/posts.ts";
import { expect, test, trpc } from "../support/test.ts";
import { type Channel, createChannel, createWebhook, unique } from "../support/workspace.ts";

const run = promisify(execFile);
const WEBHOOK_URL =
  /^http:\/\/localhost:\d+\/api\/v1\/channels\/webhooks\/[0-9a-f-]{36}\/[\w-]{43}$/;
const WEBP_SIDE_PX = 256;

/** The document's example, which needs the package `requests`; without it, the same by Python's own means. */
const PYTHON = `
import json, sys
webhook_url = sys.argv[1]
message = {
    "content": "Build #1234 failed: Unit tests did not pass."
}
try:
    import requests
    response = requests.post(webhook_url, json=message)
    print(json.dumps(response.json()))
except ImportError:
    from urllib.request import Request, urlopen
    headers = {"Content-Type": "application/json"}
    print(urlopen(Request(webhook_url, json.dumps(message).encode(), headers)).read().decode())
`;

/** Runs a program and reads the JSON that it prints; undefined where the program isn't installed. */
async function answerOf(program: string, ...args: string[]): Promise<unknown> {
  try {
    return JSON.parse((await run(program, args)).stdout);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

const curl = (url: string) =>
  answerOf(
    "curl",
    ...["-sS", "-X", "POST", url, "-H", "Content-Type: application/json"],
    ...["-d", '{"content": "Deployment to production completed successfully! 🚀"}'],
  );

async function copyUrl(page: Page): Promise<string> {
  const copy = page
    .getByRole("dialog", { name: "Webhooks" })
    .getByRole("button", { name: "Copy URL" });
  await copy.click();
  await expect(page.getByText("Copied to the clipboard")).toBeAttached();
  return page.evaluate(() => navigator.clipboard.readText());
}

/** Makes a webhook as the document tells, and gives its URL from the clipboard. */
async function createInBrowser(page: Page, channel: Channel, name: string): Promise<string> {
  await openChannel(page, channel);
  const webhooks = await openWebhooks(page);
  await webhooks.getByRole("button", { name: "New Webhook" }).click();
  await webhooks.getByLabel("Name").fill(name);
  await webhooks
    .getByLabel("Profile Image")
    .setInputFiles({ name: "logo.png", mimeType: "image/png", buffer: png(400, 300) });
  await expect(webhooks.getByRole("button", { name: "Remove" })).toBeVisible();
  await webhooks.getByRole("button", { name: "Save" }).click();
  await expect(webhooks.getByRole("button", { name, expanded: true })).toBeVisible();
  return copyUrl(page);
}

/** What a message shows: who wrote it, that it is an app, and that its picture has really loaded. */
async function expectPosted(page: Page, text: string, name: string): Promise<void> {
  const shown = message(page, text);
  await expect(shown).toBeVisible();
  await expect(shown).toContainText(name);
  await expect(shown.getByText("App", { exact: true })).toBeVisible();
  const width = () =>
    shown.locator("img").evaluate((image: HTMLImageElement) => image.naturalWidth);
  await expect.poll(width).toBe(WEBP_SIDE_PX);
}

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

test("the document's way: make a webhook, copy its URL, post with curl and Python", async ({
  page,
  user: _,
}, testInfo) => {
  const channel = await createChannel(page.request);
  const second = await page.context().newPage();
  await openChannel(second, channel);
  const name = unique("Deployments");
  const url = await createInBrowser(page, channel, name);
  expect(url).toMatch(WEBHOOK_URL);
  await page.keyboard.press("Escape");

  const examples = [
    { program: "curl", run: () => curl(url), text: "Deployment to production" },
    {
      program: "python3",
      run: () => answerOf("python3", "-c", PYTHON, url),
      text: "Build #1234 failed",
    },
  ];
  for (const { program, run, text } of examples) {
    const answer = await run();
    if (answer === undefined) {
      testInfo.annotations.push({ type: "not installed", description: program });
      await postMessage(url, text);
    } else {
      expect(answer).toEqual({ ok: true, success: true, message_id: expect.any(String) });
    }
    for (const tab of [page, second]) await expect(message(tab, text)).toBeVisible();
  }
  for (const tab of [page, second]) await expectPosted(tab, "Deployment to production", name);

  const image = await page.request.get(
    (await message(page, "Deployment").locator("img").getAttribute("src")) ?? "",
  );
  expect(image.headers()["content-type"]).toBe("image/webp");
  const { items } = await trpc(page.request).query<{
    items: { author: { role: string }; meta: { webhook: { id: string } } }[];
  }>("message.list", { channelId: channel.id });
  expect(items[0]).toMatchObject({
    author: { name, role: "webhook" },
    meta: { webhook: { id: url.split("/").at(-2) } },
  });
});

test("Copy URL works without navigator.clipboard", async ({ page, user: _ }) => {
  const channel = await createChannel(page.request);
  const { url } = await createWebhook(page.request, channel);
  const second = await page.context().newPage();
  await second.goto("/");
  await page.addInitScript(() =>
    Object.defineProperty(Navigator.prototype, "clipboard", { value: undefined }),
  );
  await openChannel(page, channel);
  const webhooks = await openWebhooks(page);
  await webhooks.getByRole("button", { name: "Copy URL" }).click();
  await expect(page.getByText("Copied to the clipboard")).toBeAttached();
  await second.bringToFront();
  expect(await second.evaluate(() => navigator.clipboard.readText())).toBe(url);
});

test("the URL is masked until it is shown; examples are copied whole", async ({
  page,
  user: _,
}) => {
  const channel = await createChannel(page.request);
  const { url, name } = await createWebhook(page.request, channel);
  const token = url.split("/").at(-1) ?? "";
  await openChannel(page, channel);
  const webhooks = await openWebhooks(page);
  await webhooks.getByRole("button", { name, expanded: false }).click();
  expect(await page.content()).not.toContain(token);
  await expect(webhooks.getByLabel("Webhook URL", { exact: true })).not.toHaveValue(
    new RegExp(token),
  );
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  for (const [example, label, text] of [
    ["curl", "curl", `"${url}"`],
    ["Python", "Python", `"${url}"`],
    ["GitHub Actions", "Repository secret", url],
    ["GitHub Actions", "Workflow step", "secrets.TIDINGS_WEBHOOK_URL"],
  ] as const) {
    await webhooks.getByRole("tab", { name: example }).click();
    const panel = webhooks.getByRole("tabpanel", { name: example });
    await expect(panel).not.toContainText(token);
    await panel.getByRole("button", { name: `Copy ${label}` }).click();
    await expect.poll(copied).toContain(text);
  }
  // The workflow is committed.
  expect(await copied()).not.toContain(token);
  await webhooks.getByRole("button", { name: "Show Webhook URL" }).click();
  await expect(webhooks.getByLabel("Webhook URL", { exact: true })).toHaveValue(url);
});

test("the copied curl example runs as it stands", async ({ page, user: _ }, testInfo) => {
  const channel = await createChannel(page.request);
  const { name } = await createWebhook(page.request, channel);
  await openChannel(page, channel);
  const webhooks = await openWebhooks(page);
  await webhooks.getByRole("button", { name, expanded: false }).click();
  await webhooks.getByRole("button", { name: "Copy curl" }).click();
  await expect(page.getByText("Copied to the clipboard")).toBeAttached();
  const command = await page.evaluate(() => navigator.clipboard.readText());
  const hasCurl = (await run("sh", ["-c", "command -v curl || true"])).stdout !== "";
  if (!hasCurl) {
    testInfo.annotations.push({ type: "not installed", description: "curl" });
    expect(command).toContain("curl -X POST");
    return;
  }
  const { stdout } = await run("sh", ["-c", command]);
  expect(JSON.parse(stdout)).toMatchObject({ success: true });
  await page.keyboard.press("Escape");
  await expect(message(page, "Deployment to production completed successfully! 🚀")).toBeVisible();
});

test("a channel has several webhooks, each with a name and an image of its own", async ({
  page,
  user: _,
}) => {
  const channel = await createChannel(page.request);
  await openChannel(page, channel);
  const webhooks = await openWebhooks(page);
  await expect(webhooks.getByRole("heading", { name: "No webhooks yet" })).toBeVisible();
  const names = [unique("Prometheus"), unique("GitHub"), "n".repeat(80)];
  for (const name of names) {
    await webhooks.getByRole("button", { name: "New Webhook" }).click();
    await webhooks.getByLabel("Name").fill(name);
    await webhooks.getByRole("button", { name: "Save" }).click();
    await expect(webhooks.getByRole("button", { name, expanded: true })).toBeVisible();
  }
  const made = await trpc(page.request).query<{ name: string; url: string }[]>(
    "channelWebhook.list",
    {
      channelId: channel.id,
    },
  );
  expect(made.map(({ name }) => name)).toEqual(names);
  await page.keyboard.press("Escape");
  for (const { name, url } of made) await postMessage(url, `From ${name}`);
  for (const { name } of made) {
    await expect(message(page, `From ${name}`).locator("p").first()).toContainText(name);
  }
});

test("a name is needed, and of 80 characters at most", async ({ page, user: _ }) => {
  const channel = await createChannel(page.request);
  await openChannel(page, channel);
  const webhooks = await openWebhooks(page);
  await webhooks.getByRole("button", { name: "New Webhook" }).click();
  await webhooks.getByRole("button", { name: "Save" }).click();
  await expect(webhooks.getByText("Give the webhook a name.")).toBeVisible();
  await webhooks.getByLabel("Name").fill("   ");
  await webhooks.getByRole("button", { name: "Save" }).click();
  await expect(webhooks.getByText("Give the webhook a name.")).toBeVisible();
  await webhooks.getByLabel("Name").fill("n".repeat(81));
  await webhooks.getByRole("button", { name: "Save" }).click();
  await expect(webhooks.getByText("Use at most 80 characters.")).toBeVisible();
  await expect(createWebhook(page.request, channel, { name: "n".repeat(81) })).rejects.toThrow(
    "Use at most 80 characters.",
  );
});

const WRONG_IMAGES = [
  {
    what: "an SVG",
    name: "a.svg",
    mimeType: "image/svg+xml",
    buffer: Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>"),
  },
  {
    what: "a text renamed to PNG",
    name: "a.png",
    mimeType: "image/png",
    buffer: Buffer.from("no picture"),
  },
  {
    what: "a PNG that stops halfway",
    name: "a.png",
    mimeType: "image/png",
    buffer: png(64, 64).subarray(0, 60),
  },
  {
    what: "more than 5 MiB",
    name: "a.png",
    mimeType: "image/png",
    buffer: Buffer.concat([png(8, 8), Buffer.alloc(5 * 1024 * 1024)]),
  },
];

for (const { what, ...file } of WRONG_IMAGES) {
  test(`an image that is ${what} is refused at its field`, async ({ page, user: _ }) => {
    const channel = await createChannel(page.request);
    await openChannel(page, channel);
    const webhooks = await openWebhooks(page);
    await webhooks.getByRole("button", { name: "New Webhook" }).click();
    const field = webhooks.getByRole("group").filter({ hasText: "Profile Image" });
    await webhooks.getByLabel("Profile Image").setInputFiles(file);
    await expect(field.getByRole("alert")).toContainText("Choose");
    await expect(webhooks.getByLabel("Profile Image")).toHaveAttribute("aria-invalid", "true");
    const image = `data:${file.mimeType};base64,${file.buffer.toString("base64")}`;
    await expect(createWebhook(page.request, channel, { image })).rejects.toMatchObject({
      code: expect.stringMatching(/BAD_REQUEST|PAYLOAD_TOO_LARGE/),
    });
    const status = (await post(`${new URL(page.url()).origin}/api/channels/webhooks/x/y`, "Hi"))
      .status;
    expect(status).toBe(401);
  });
}
