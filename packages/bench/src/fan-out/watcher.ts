import type { Browser } from "playwright";
import { openWindow } from "../browser/launch.ts";
import { numberIn, type Spread, spreadOf } from "./arrivals.ts";

/** A message that isn't on the page this long after the last post has been lost. */
const PATIENCE_MS = 10_000;

/** A message that the page has painted, and when (ms since 1970). */
interface Shown {
  text: string;
  at: number;
}

/** In the page: notes each message once it is painted. */
function noteMessages(): void {
  const shown: Shown[] = [];
  Object.assign(window, { shown });
  const note = (element: Element) => {
    const text = element.querySelector(".markdown")?.textContent ?? "";
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      // Comes after the frame.
      port1.onmessage = () => shown.push({ text, at: Date.now() });
      port2.postMessage(null);
    });
  };
  const look = (node: Node) => {
    if (!(node instanceof Element)) return;
    if (node.matches("[data-message-id]")) note(node);
    else for (const element of node.querySelectorAll("[data-message-id]")) note(element);
  };
  new MutationObserver((records) => {
    for (const { addedNodes } of records) for (const node of addedNodes) look(node);
  }).observe(document.body, { childList: true, subtree: true });
}

/** A person who has a channel open in a real browser. */
export interface Watcher {
  /** A post leaves. */
  expect(number: number, at: number): void;
  /**
   * Waits until every expected post is on the page.
   * @throws {Error} for one that isn't, or is there twice
   */
  settle(): Promise<Spread>;
  close(): Promise<void>;
}

/** Opens a channel in a window of its own, and resolves once its live updates flow. */
export async function openWatcher(
  browser: Browser,
  { origin, cookie, channelId }: { origin: string; cookie: string; channelId: string },
): Promise<Watcher> {
  const context = await openWindow(browser, origin, cookie);
  const page = await context.newPage();
  const listening = page.waitForResponse(/message\.onEvent/);
  await page.goto(`${origin}/channels/${channelId}`);
  await listening;
  await page.evaluate(noteMessages);
  const sent = new Map<number, number>();
  const readShown = () => page.evaluate(() => (window as unknown as { shown: Shown[] }).shown);
  return {
    expect: (number, at) => void sent.set(number, at),
    settle: async () => {
      const count = sent.size;
      await page
        .waitForFunction(
          (wanted) => (window as unknown as { shown: Shown[] }).shown.length >= wanted,
          count,
          { timeout: PATIENCE_MS },
        )
        .catch(() => {});
      const seen = (await readShown()).flatMap(({ text, at }) => {
        const sentAt = sent.get(numberIn(text));
        return sentAt === undefined ? [] : [at - sentAt];
      });
      if (seen.length !== count) {
        throw new Error(`The browser showed ${seen.length} of ${count} posts.`);
      }
      return spreadOf(seen);
    },
    close: () => context.close(),
  };
}
