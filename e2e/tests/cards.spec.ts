import { LOOKS } from "../support/axe.ts";
import { actOn, message, openChannel } from "../support/channel-page.ts";
import { postJson } from "../support/posts.ts";
import { expectSound, type Screen } from "../support/sound.ts";
import { expect, signUp, test } from "../support/test.ts";
import { createChannel, createWebhook, setMember } from "../support/workspace.ts";

const LINE = "A line of the log that goes on for a while.";

/** As Slack's clients send it. */
const ALERT = {
  username: "Watchdog",
  text: "The nightly build has failed.",
  attachments: [
    {
      color: "danger",
      author_name: "booking-api",
      title: "Build #4417",
      title_link: "https://ci.example.test/4417",
      text: "*Lock timeout* in the step `migrations`",
      fields: [
        { title: "Branch", value: "main", short: true },
        { title: "Took", value: "48 s", short: true },
        { title: "Why", value: "The nightly report still held its lock.", short: false },
      ],
      image_url: "https://pictures.example.test/chart.png",
      thumb_url: "https://pictures.example.test/thumb.png",
      footer: "CI",
      ts: 1_790_000_000,
    },
    { title: "Log", text: Array.from({ length: 30 }, (_, n) => `${LINE} ${n}.`).join("\n") },
  ],
};

test("a service's attachments are cards, and load nothing from afar", async ({
  page,
  user: _,
  app,
}) => {
  const channel = await createChannel(page.request);
  const webhook = await createWebhook(page.request, channel, { name: "Robots" });
  const hosts = new Set<string>();
  page.on("request", (request) => hosts.add(new URL(request.url()).host));
  await openChannel(page, channel);
  expect((await postJson(webhook.url, ALERT)).status).toBe(200);

  const shown = message(page, "The nightly build has failed.");
  await expect(shown).toContainText(/Watchdog\s*App\s*via Robots/);
  const card = shown.getByRole("article", { name: "Build #4417" });
  const link = card.getByRole("link", { name: "Build #4417" });
  await expect(link).toHaveAttribute("href", "https://ci.example.test/4417");
  await expect(link).toHaveAttribute("target", "_blank");
  await expect(link).toHaveAttribute("rel", "noopener noreferrer nofollow");
  await expect(card.locator("strong")).toHaveText("Lock timeout");
  await expect(card.getByRole("term")).toHaveText(["Branch", "Took", "Why"]);
  await expect(card.getByRole("definition").first()).toHaveText("main");
  await expect(card.getByRole("time")).toHaveAttribute("title", /2026/);

  const log = shown.getByRole("article", { name: "Log" });
  const beginning = await log.boundingBox();
  await log.getByRole("button", { name: "Show more" }).click();
  await expect(log.getByText(`${LINE} 29.`)).toBeInViewport();
  expect((await log.boundingBox())?.height).toBeGreaterThan(1.5 * (beginning?.height ?? 0));
  await log.getByRole("button", { name: "Show less" }).click();
  await expect(log.getByRole("button", { name: "Show more", expanded: false })).toBeVisible();
  await page.waitForLoadState("networkidle");
  expect([...hosts].filter((host) => host !== "")).toEqual([new URL(app.url).host]);
});

test("a manager sees the payload of a webhook's message, a member doesn't", async ({
  page,
  user: _,
  openAs,
}) => {
  const channel = await createChannel(page.request);
  const webhook = await createWebhook(page.request, channel);
  await postJson(webhook.url, ALERT);
  await postJson(webhook.url, { content: "Plainly said" });
  await openChannel(page, channel);
  await actOn(message(page, "The nightly build"), "View payload");
  const dialog = page.getByRole("dialog", { name: "Payload" });
  await expect(dialog.getByText("Slack", { exact: true })).toBeVisible();
  await expect(dialog.getByText('"username": "Watchdog"')).toBeVisible();
  await dialog.getByRole("button", { name: "Copy JSON" }).click();
  await expect(dialog.getByText("Copied to the clipboard")).toBeAttached();
  await page.keyboard.press("Escape");
  await expect(
    message(page, "The nightly build").getByRole("button", { name: "View payload" }),
  ).toBeFocused();

  await actOn(message(page, "Plainly said"), "View payload");
  await expect(dialog.locator("code")).toHaveText('{\n  "content": "Plainly said"\n}');

  const member = await signUp(page.request);
  await setMember(page.request, channel, member);
  const other = await openAs(member);
  await openChannel(other, channel);
  const foreign = message(other, "The nightly build");
  await foreign.hover();
  await expect(foreign.getByRole("button", { name: "Reply in thread" })).toBeVisible();
  await expect(foreign.getByRole("button", { name: "View payload" })).toHaveCount(0);
});

for (const look of LOOKS) {
  test(`cards and payloads are sound, ${look.colorScheme}, ${look.width} px`, async ({
    page,
    user: _,
  }) => {
    const channel = await createChannel(page.request);
    await postJson((await createWebhook(page.request, channel)).url, ALERT);
    const screens: Screen[] = [
      [
        "cards",
        async () => {
          await openChannel(page, channel);
          await expect(page.getByRole("article", { name: "Log" })).toBeVisible();
        },
      ],
      [
        "payload",
        async () => {
          await actOn(message(page, "The nightly build"), "View payload");
          await expect(page.getByRole("dialog").locator("code span").first()).toBeVisible();
        },
      ],
    ];
    await expectSound(page, look, screens);
  });
}
