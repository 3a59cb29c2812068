import { Agent, request } from "node:http";
import type { Page } from "@playwright/test";
import { message, openChannel } from "../support/channel-page.ts";
import { expect, noteFigure, test } from "../support/test.ts";
import { createChannel, createWebhook, texts } from "../support/workspace.ts";

const POSTS = 60;
/** Two webhooks take turns, so that the limit of one doesn't slow the posts down. */
const WEBHOOKS = 2;
const MEDIAN_BAR_MS = 50;
/** More than this is no live update, however busy the machine is. */
const SHOWN_AT_ALL_MS = 5_000;

declare global {
  interface Window {
    /** When a message's text was painted, by the machine's clock. */
    paintedAt: Map<string, number>;
  }
}

/** Notes when each new message is painted: in the task after the frame that it came with. */
const watchMessages = (page: Page): Promise<void> =>
  page.getByRole("region", { name: "Messages" }).evaluate((list) => {
    window.paintedAt = new Map();
    const afterPaint = (note: () => void) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = note;
        port2.postMessage(null);
      });
    const look = () => {
      const text = [...list.querySelectorAll(".markdown")].at(-1)?.textContent?.trim() ?? "";
      if (!window.paintedAt.has(text)) {
        afterPaint(() => window.paintedAt.set(text, Date.now()));
      }
    };
    new MutationObserver(look).observe(list, { childList: true, subtree: true });
  });

/** Posts over the agent's connection, and resolves when the answer is read. */
function post(agent: Agent, url: string, content: string): Promise<number | undefined> {
  const { promise, resolve, reject } = Promise.withResolvers<number | undefined>();
  const headers = { "content-type": "application/json" };
  const sent = request(url, { method: "POST", agent, headers }, (response) => {
    response.resume().on("end", () => resolve(response.statusCode));
  });
  sent.on("error", reject).end(JSON.stringify({ content }));
  return promise;
}

const at = (sorted: number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

test("how soon Chromium shows a post", async ({ page, user: _ }, testInfo) => {
  const channel = await createChannel(page.request);
  const webhooks = await Promise.all(
    Array.from({ length: WEBHOOKS }, () => createWebhook(page.request, channel)),
  );
  await openChannel(page, channel);
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const urlOf = (index: number) => webhooks[index % WEBHOOKS]?.url ?? "";
  await post(agent, urlOf(0), "To warm up.");
  await expect(message(page, "To warm up.")).toBeVisible();
  await watchMessages(page);

  const delays: number[] = [];
  for (const [index, text] of texts("Measured", POSTS).entries()) {
    const start = Date.now();
    expect(await post(agent, urlOf(index), text)).toBe(200);
    const painted = await page.waitForFunction((shown) => window.paintedAt.get(shown), text);
    delays.push(((await painted.jsonValue()) ?? Number.NaN) - start);
  }
  agent.destroy();

  const sorted = delays.toSorted((a, b) => a - b);
  const [median, p99] = [at(sorted, 0.5), at(sorted, 0.99)];
  const verdict = median < MEDIAN_BAR_MS ? "holds" : "FALLS SHORT";
  const bar = `${verdict}: a median under ${MEDIAN_BAR_MS} ms is asked for`;
  noteFigure(testInfo, `post until Chromium shows it: median ${median} ms, p99 ${p99} ms (${bar})`);
  // The figure belongs to the machine; that every post is shown while one looks belongs to the code.
  expect(delays).toHaveLength(POSTS);
  expect(delays.every((delay) => delay < SHOWN_AT_ALL_MS)).toBe(true);
});
