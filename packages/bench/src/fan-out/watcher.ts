import type { Browser, Page } from "playwright";
import { openChannel, openWindow } from "../browser/launch.ts";
import { numberIn, type Spread, spreadOf } from "./arrivals.ts";

/** A message that isn't on the page this long after the last post has been lost. */
const PATIENCE_MS = 30_000;

/** A message that the page has painted, and when (ms since 1970). */
interface Shown {
  text: string;
  at: number;
}

type WatchedWindow = Window & { shown: Shown[] };

/** In the page: notes each message once it is painted. Runs there, so it stands alone. */
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

/** Somebody who has a channel open in a real browser. */
export class Watcher {
  readonly #page: Page;
  readonly #sent = new Map<number, number>();

  constructor(page: Page) {
    this.#page = page;
  }

  /** A post with this number leaves at this time (ms since 1970). */
  readonly expect = (number: number, at: number): void => {
    this.#sent.set(number, at);
  };

  /**
   * Waits until every expected post is on the page.
   * @throws {Error} for one that isn't, or is there twice
   */
  async settle(): Promise<Spread> {
    await this.#page
      .waitForFunction(
        (count) => (window as unknown as WatchedWindow).shown.length >= count,
        this.#sent.size,
        { timeout: PATIENCE_MS },
      )
      // What is missing is told of below.
      .catch(() => {});
    const shown = await this.#page.evaluate(() => (window as unknown as WatchedWindow).shown);
    const latencies = shown.map(({ text, at }) => at - this.#take(numberIn(text)));
    if (this.#sent.size > 0) throw new Error(`The browser didn't show ${this.#sent.size} posts.`);
    return spreadOf(latencies);
  }

  #take(number: number): number {
    const sentAt = this.#sent.get(number);
    if (sentAt === undefined)
      throw new Error(`The browser showed post ${number} unasked or twice.`);
    this.#sent.delete(number);
    return sentAt;
  }
}

/** Opens a channel in a window of its own, and resolves once its live updates flow. */
export async function openWatcher(
  browser: Browser,
  { origin, cookie, channelId }: { origin: string; cookie: string; channelId: string },
): Promise<Watcher> {
  const context = await openWindow(browser, origin, cookie);
  const page = await openChannel(context, `${origin}/channels/${channelId}`);
  await page.evaluate(noteMessages);
  return new Watcher(page);
}
