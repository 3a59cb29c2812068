import type { Browser, Page } from "playwright";
import { openWindow } from "../browser/launch.ts";
import { median } from "../figures/percentile.ts";

/** A processor four times slower, as a phone's or an old laptop's is beside a developer's. */
const CPU_SLOW_DOWN = 4;
/** A connection that is good without being next door: 10 Mbit/s and 40 ms to the server and back. */
const NETWORK = {
  offline: false,
  latency: 40,
  downloadThroughput: 10_000_000 / 8,
  uploadThroughput: 10_000_000 / 8,
};
/** Late enough for what comes after hydration to move what stands there already. */
const SETTLE_MS = 1_000;

/** How a page came up. Times in milliseconds since it was asked for. */
export interface Loading {
  /** Until its first byte; the connection's latency is in it. */
  firstByteMs: number;
  /** Until its largest part was painted (LCP). */
  largestPaintMs: number;
  /** By how much what stood there was moved (CLS). */
  layoutShift: number;
}

interface Observed {
  largestPaintMs: number;
  layoutShift: number;
}

/** In the page, before anything of it: watches what is painted and what moves. */
function observe(): void {
  const observed: Observed = { largestPaintMs: 0, layoutShift: 0 };
  Object.assign(window, { observed });
  new PerformanceObserver((list) => {
    for (const { startTime } of list.getEntries()) observed.largestPaintMs = startTime;
  }).observe({ type: "largest-contentful-paint", buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) {
      observed.layoutShift += entry.value;
    }
  }).observe({ type: "layout-shift", buffered: true });
}

async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: CPU_SLOW_DOWN });
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", NETWORK);
}

/** Opens pages as somebody does who comes for the first time, on a slow machine. */
export class Visitor {
  readonly #browser: Browser;
  readonly #origin: string;
  readonly #interrupted: AbortSignal;
  readonly #cookie: string;

  constructor(browser: Browser, origin: string, interrupted: AbortSignal, cookie = "") {
    this.#browser = browser;
    this.#origin = origin;
    this.#interrupted = interrupted;
    this.#cookie = cookie;
  }

  /**
   * Opens a page so many times, each in a window without a past.
   * @returns the median of each figure, and the worst layout shift
   * @throws {Error} for a page that doesn't open
   */
  async open(path: string, times: number): Promise<Loading> {
    const seen: Loading[] = [];
    for (let n = 0; n < times; n += 1) seen.push(await this.#openOnce(path));
    return {
      firstByteMs: median(seen.map(({ firstByteMs }) => firstByteMs)),
      largestPaintMs: median(seen.map(({ largestPaintMs }) => largestPaintMs)),
      layoutShift: Math.max(...seen.map(({ layoutShift }) => layoutShift)),
    };
  }

  async #openOnce(path: string): Promise<Loading> {
    this.#interrupted.throwIfAborted();
    const context = await openWindow(this.#browser, this.#origin, this.#cookie);
    try {
      const page = await context.newPage();
      await page.addInitScript(observe);
      await slowDown(page);
      const answer = await page.goto(`${this.#origin}${path}`);
      if (!answer?.ok()) throw new Error(`${path} answered ${answer?.status()}.`);
      await page.waitForTimeout(SETTLE_MS);
      return await page.evaluate(() => {
        const [navigation] = performance.getEntriesByType("navigation");
        const { responseStart } = navigation as PerformanceNavigationTiming;
        const { observed } = window as unknown as { observed: Observed };
        return { firstByteMs: responseStart, ...observed };
      });
    } finally {
      await context.close();
    }
  }
}
