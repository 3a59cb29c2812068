import { composer, message, messageList, openChannel } from "../support/channel-page.ts";
import { expect, signUp, test } from "../support/test.ts";
import { createChannel, sendMessages } from "../support/workspace.ts";

const MARKDOWN = `
**bold** and ~~gone~~ and \`inline\`

| Service | State |
|---|---|
| api | down |

- [x] found
- [ ] mended

\`\`\`
line one
\`\`\`

https://example.com/plain
`;

const HOSTILE = `
<img src=x onerror="window.hacked = 1"><script>window.hacked = 2</script>
<b id="raw">raw</b> <iframe src="https://frame.example.test"></iframe>
[script](javascript:window.hacked=3) [data](data:text/html,<script>1</script>)
<style>body { display: none }</style>

the end <div>and its last words</div>
`;

test("Enter sends, Shift+Enter begins a line", async ({ page, user }) => {
  const channel = await createChannel(page.request);
  await openChannel(page, channel);
  const box = composer(page, channel);
  await expect(page.getByRole("button", { name: "Send" })).toBeDisabled();
  await box.fill("   ");
  await box.press("Enter");
  await expect(box).toHaveValue("   ");

  await box.fill("First line");
  await box.press("Shift+Enter");
  await box.pressSequentially("second line");
  await box.press("Enter");
  await expect(message(page, "second line")).toHaveText(/First line\s*second line/);
  await expect(message(page, "second line").getByText(user.name)).toBeVisible();
  await expect(message(page, "second line").locator("br")).toHaveCount(1);
  await expect(box).toHaveValue("");
  await expect(box).toBeFocused();
  await expect(messageList(page).getByText("App", { exact: true })).toHaveCount(0);
});

test("what is too long says so and stays in its place", async ({ page, user: _ }) => {
  const channel = await createChannel(page.request);
  await openChannel(page, channel);
  await composer(page, channel).fill("x".repeat(16_385));
  await composer(page, channel).press("Enter");
  await expect(page.getByText("A message has at most 16,384 characters")).toBeVisible();
  await composer(page, channel).fill("x".repeat(16_384));
  await composer(page, channel).press("Enter");
  await expect(composer(page, channel)).toHaveValue("");
});

test("Markdown is rendered", async ({ page, user: _ }) => {
  const channel = await createChannel(page.request);
  await sendMessages(page.request, channel, [MARKDOWN]);
  await openChannel(page, channel);
  const shown = message(page, "found");
  await expect(shown.locator("strong")).toHaveText("bold");
  await expect(shown.locator("del")).toHaveText("gone");
  await expect(shown.locator("p code")).toHaveText("inline");
  await expect(shown.locator("pre code")).toHaveText("line one\n");
  await expect(shown.getByRole("cell", { name: "down" })).toBeVisible();
  await expect(shown.getByRole("columnheader", { name: "State" })).toBeVisible();
  await expect(shown.getByRole("img", { name: "Done" })).toHaveCount(1);
  await expect(shown.getByRole("img", { name: "To do" })).toHaveCount(1);
  const link = shown.getByRole("link", { name: "https://example.com/plain" });
  await expect(link).toHaveAttribute("rel", /noopener/);
});

test("HTML, scripts and script links do nothing", async ({ page, user: _ }) => {
  const channel = await createChannel(page.request);
  await sendMessages(page.request, channel, [HOSTILE]);
  await openChannel(page, channel);
  const shown = message(page, "the end");
  await expect(shown).toBeVisible();
  for (const element of ["script", "iframe", "style", "#raw", "[onerror]", ".markdown img"]) {
    await expect(shown.locator(element)).toHaveCount(0);
  }
  const targets = await shown
    .locator("a")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  expect(targets.filter((target) => target?.match(/^\s*(javascript|data):/i))).toEqual([]);
  await shown.getByText("script", { exact: true }).click();
  expect(await page.evaluate(() => "hacked" in window)).toBe(false);
});

test("a remote picture is a link, and its host hears nothing", async ({ page, user: _, app }) => {
  const channel = await createChannel(page.request);
  const picture = "https://pictures.example.test/chart.png";
  await sendMessages(page.request, channel, [`![the chart](${picture}) ![](${picture}?bare)`]);
  const hosts = new Set<string>();
  page.on("request", (request) => hosts.add(new URL(request.url()).host));
  await openChannel(page, channel);
  const link = message(page, "the chart").getByRole("link", { name: "the chart" });
  await expect(link).toHaveAttribute("href", picture);
  await expect(message(page, "the chart").locator("img[src*='example.test']")).toHaveCount(0);
  await page.waitForLoadState("networkidle");
  expect([...hosts].filter((host) => host !== "")).toEqual([new URL(app.url).host]);
});

test("one's own message can be edited, and says so to everybody", async ({
  page,
  user: _,
  openAs,
}) => {
  const channel = await createChannel(page.request, { isPrivate: false });
  await sendMessages(page.request, channel, ["Frist words"]);
  const other = await openAs(await signUp(page.request));
  await openChannel(page, channel);
  await openChannel(other, channel);
  await message(page, "Frist words").hover();
  await page.getByRole("button", { name: "Edit message" }).click();
  const editor = page.getByRole("textbox", { name: "Message", exact: true });
  await expect(editor).toBeFocused();
  await editor.fill("Never mind");
  await editor.press("Escape");
  await expect(message(page, "Frist words")).toBeVisible();

  await message(page, "Frist words").hover();
  await page.getByRole("button", { name: "Edit message" }).click();
  await editor.fill("First words");
  await editor.press("Enter");
  for (const tab of [page, other]) {
    await expect(message(tab, "First words")).toContainText("(edited)");
    await expect(message(tab, "Frist words")).toHaveCount(0);
  }
});

test("one's own message can be deleted, after a question", async ({ page, user: _, openAs }) => {
  const channel = await createChannel(page.request, { isPrivate: false });
  await sendMessages(page.request, channel, ["Stays", "Goes"]);
  const other = await openAs(await signUp(page.request));
  await openChannel(page, channel);
  await openChannel(other, channel);
  const remove = message(page, "Goes").getByRole("button", { name: "Delete message" });
  const question = page.getByRole("alertdialog", { name: "Delete this message?" });
  await message(page, "Goes").hover();
  await remove.click();
  await question.getByRole("button", { name: "Cancel" }).click();
  await expect(message(page, "Goes")).toBeVisible();

  await message(page, "Goes").hover();
  await remove.click();
  await question.getByRole("button", { name: "Delete message" }).click();
  for (const tab of [page, other]) {
    await expect(message(tab, "Goes")).toHaveCount(0);
    await expect(message(tab, "Stays")).toBeVisible();
  }
});

test("other people's messages can't be edited; a manager may delete them", async ({
  page,
  user: _,
  openAs,
}) => {
  const channel = await createChannel(page.request, { isPrivate: false });
  await sendMessages(page.request, channel, ["By the manager"]);
  const other = await openAs(await signUp(page.request));
  await sendMessages(other.request, channel, ["By another"]);
  await openChannel(other, channel);
  await message(other, "By the manager").hover();
  for (const name of ["Edit message", "Delete message", "View payload"]) {
    await expect(message(other, "By the manager").getByRole("button", { name })).toHaveCount(0);
  }
  await expect(
    message(other, "By another").getByRole("button", { name: "Edit message" }),
  ).toHaveCount(1);

  await openChannel(page, channel);
  const foreign = message(page, "By another");
  await foreign.hover();
  await expect(foreign.getByRole("button", { name: "Edit message" })).toHaveCount(0);
  await foreign.getByRole("button", { name: "Delete message" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Delete message" }).click();
  await expect(message(other, "By another")).toHaveCount(0);
});
