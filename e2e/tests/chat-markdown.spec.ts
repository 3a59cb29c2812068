import { answerText, beginChat, createAnsweredChat, lastAnswer } from "../support/chat-page.ts";
import { expect, test } from "../support/test.ts";

const CODE = "const range = (high: number, low: number): number => high - low;";
const HOSTILE = [
  '<img src=x onerror="window.hacked = 1"><script>window.hacked = 2</script>',
  '<b id="raw">raw</b> [script](javascript:window.hacked=3) [data](data:text/html,<script>1</script>)',
  "![picture](https://pictures.example.test/a.png) `<svg onload=window.hacked=4>` the end",
].join(" ");

test("Markdown comes to the page as it streams, its code in colours and to be copied", async ({
  page,
  user: _,
  app,
}) => {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"], { origin: app.url });
  const chatId = await beginChat(page, "/markdown");
  for (const look of [async () => {}, () => page.goto(`/chats/${chatId}`)]) {
    await look();
    const text = answerText(page);
    await expect(text.getByRole("link", { name: "tides" })).toHaveAttribute("rel", /noopener/);
    await expect(text.getByRole("cell", { name: "Saint-Malo" })).toBeVisible();
    await expect(text.getByRole("listitem")).toHaveCount(3);
    await expect(text.locator("pre")).toHaveText(CODE);
    await expect(text.locator("pre span").first()).toHaveText("const");
    const keyword = text.locator("pre span").first();
    const colour = () => keyword.evaluate((element) => getComputedStyle(element).color);
    await page.emulateMedia({ colorScheme: "light" });
    await expect(page.locator("html")).toHaveClass(/light/);
    const light = await colour();
    await page.emulateMedia({ colorScheme: "dark" });
    await expect.poll(colour).not.toBe(light);
  }
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  await page.getByRole("button", { name: "Copy ts" }).click();
  expect(await clipboard()).toBe(CODE);
  await lastAnswer(page).getByRole("button", { name: "Copy answer" }).click();
  expect(await clipboard()).toMatch(/^## Tides[\s\S]*\*\*Twice a day\*\*/);
});

test("HTML, scripts and script links in prompts and answers do nothing", async ({
  page,
  user: _,
}) => {
  const { id } = await createAnsweredChat(page.request, [HOSTILE]);
  const hosts = new Set<string>();
  page.on("request", (request) => hosts.add(new URL(request.url()).host));
  await page.goto(`/chats/${id}`);
  await expect(answerText(page)).toContainText("the end");
  const texts = page.locator(".markdown");
  await expect(texts).toHaveCount(2);
  for (const element of ["script", "svg[onload]", "img", "#raw", "[onerror]"]) {
    await expect(texts.locator(element)).toHaveCount(0);
  }
  const targets = await texts
    .locator("a")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  expect(targets.filter((target) => target?.match(/^\s*(javascript|data):/i))).toEqual([]);
  await answerText(page).getByText("script", { exact: true }).click();
  expect(await page.evaluate(() => "hacked" in window)).toBe(false);
  expect(hosts).not.toContain("pictures.example.test");
});
