import { seedMessages } from "@tidings/prisma/seed";
import { signIn, signUp } from "../support/accounts.ts";
import { messageList, openChannel, shownTexts } from "../support/channel-page.ts";
import { test } from "../support/outside.ts";
import { expect } from "../support/test.ts";
import { createChannel } from "../support/workspace.ts";

const DAY_MS = 24 * 60 * 60 * 1000;
const ZONE = "Pacific/Auckland";

/** The moment that many days ago, at noon where the reader is. */
function noonBefore(days: number): Date {
  const date = new Date(Date.now() - days * DAY_MS);
  const hour = Number(
    date.toLocaleTimeString("en-GB", { timeZone: ZONE, hour: "2-digit", hourCycle: "h23" }),
  );
  return new Date(date.getTime() + (12 - hour) * 60 * 60 * 1000);
}

const inWords = (date: Date, options: Intl.DateTimeFormatOptions): string =>
  date.toLocaleDateString("en-GB", { timeZone: ZONE, ...options });

test.use({ timezoneId: ZONE, baseURL: ({ outside }, use) => use(outside.server.url) });

test("messages stand under the days of their reader", async ({ page }) => {
  await signIn(page.request, await signUp(page.request));
  const channel = await createChannel(page.request);
  const [long, weekday, yesterday] = [noonBefore(500), noonBefore(3), noonBefore(1)];
  await seedMessages([
    { channelId: channel.id, content: "Long ago", createdAt: long },
    { channelId: channel.id, content: "This week", createdAt: weekday },
    { channelId: channel.id, content: "Yesterday morning", createdAt: yesterday },
    { channelId: channel.id, content: "Yesterday, again", createdAt: yesterday },
    { channelId: channel.id, content: "Now", createdAt: new Date() },
  ]);
  const faults: string[] = [];
  page.on("pageerror", ({ message }) => faults.push(message));
  page.on("console", (said) => said.type() === "error" && faults.push(said.text()));
  await openChannel(page, channel);
  const labels = [
    inWords(long, { weekday: "long", day: "numeric", month: "long", year: "numeric" }),
    inWords(weekday, { weekday: "long" }),
    "Yesterday",
    "Today",
  ];
  const [first, second, third, fourth] = labels;
  await expect(messageList(page)).toHaveText(
    new RegExp(
      `${first}.*Long ago.*${second}.*This week.*${third}.*Yesterday morning.*Yesterday, again.*${fourth}.*Now`,
      "s",
    ),
  );
  for (const label of labels) {
    await expect(messageList(page).getByText(label, { exact: true })).toHaveCount(1);
  }
  expect(await shownTexts(page)).toHaveLength(5);
  expect(faults).toEqual([]);
});
