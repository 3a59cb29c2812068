import { setTimeout as sleep } from "node:timers/promises";
import type { Page } from "playwright";
import { type Watched, type WatchedWindow, watchScrolling } from "./watch.ts";

/** A turn of the wheel, and the time between two: a hurried person at a touchpad. */
const TURN_PX = 400;
const TURN_EVERY_MS = 40;
/** Looking costs the page time, so it isn't done at every turn. */
const TURNS_BETWEEN_LOOKS = 25;
/** Nothing new for so long means that it has gone wrong. */
const PATIENCE_MS = 60_000;

export interface Climb extends Watched {
  /** Pages of history that were asked for, and those of them that didn't come. */
  pages: number;
  failedPages: number;
  seconds: number;
  /** JavaScript's memory of the page in the end. */
  heapMib: number;
}

/** Chromium's own, not in TypeScript's list. */
type ChromiumPerformance = Performance & { memory: { usedJSHeapSize: number } };
const MIB = 1024 ** 2;

/**
 * Scrolls up from the newest message to the oldest.
 * @param messages how many the channel has
 * @returns what was met, also when it got stuck on the way
 * @throws {Error} for an error in the page
 */
export async function climb(
  page: Page,
  messages: number,
  interrupted: AbortSignal,
): Promise<Climb> {
  const isHistory = (url: string) => url.includes("message.list");
  let pages = 0;
  let failedPages = 0;
  page.on("response", (response) => {
    if (!isHistory(response.url())) return;
    pages += 1;
    if (!response.ok()) failedPages += 1;
  });
  page.on("requestfailed", (request) => {
    if (isHistory(request.url())) failedPages += 1;
  });
  let broken: Error | undefined;
  page.on("pageerror", (error) => {
    broken ??= error;
  });
  await page.evaluate(watchScrolling);
  await page.getByRole("region", { name: "Messages" }).hover();
  const look = () => page.evaluate(() => (window as unknown as WatchedWindow).look());
  const startedAt = performance.now();
  let watched = await look();
  for (let stuckSince = Date.now(); !(watched.listed >= messages && watched.isAtTop); ) {
    for (let turn = 0; turn < TURNS_BETWEEN_LOOKS; turn += 1) {
      await page.mouse.wheel(0, -TURN_PX);
      await sleep(TURN_EVERY_MS, undefined, { signal: interrupted });
    }
    if (broken !== undefined) throw broken;
    const before = watched.listed;
    watched = await look();
    if (watched.listed > before) stuckSince = Date.now();
    else if (Date.now() - stuckSince > PATIENCE_MS) break;
  }
  const seconds = (performance.now() - startedAt) / 1000;
  const heapBytes = await page.evaluate(
    () => (performance as ChromiumPerformance).memory.usedJSHeapSize,
  );
  return { ...watched, pages, failedPages, seconds, heapMib: heapBytes / MIB };
}
