/** What a reader met on the way up. */
export interface Watched {
  /** Messages that stand in the list. */
  listed: number;
  /** Nothing is left above what is in sight. */
  isAtTop: boolean;
  /** Frames in which nothing but empty space was where messages belong. */
  blankFrames: number;
  /** What stood out of order, or twice. */
  misplaced: string[];
  frames: number;
  /** Frames that came more than 50 ms after the one before. */
  lateFrames: number;
  longestFrameMs: number;
  /** For how long the reader stood at the top and waited for older messages. */
  waitedMs: number;
}

/** What the page has of it. */
export type WatchedWindow = Window & { look: () => Watched };

/**
 * In the page: watches a channel's messages while somebody scrolls. Runs there, so it stands alone. Every
 * frame is looked at; all messages only when `look` is called, since that costs frames itself.
 */
export function watchScrolling(): void {
  const LATE_MS = 50;
  const MESSAGE = "[data-message-id]";
  const idOf = (element: Element) => element.getAttribute("data-message-id") ?? "";
  const scroller = document.querySelector<HTMLElement>('section[aria-label="Messages"]');
  if (scroller === null) throw new Error("The page shows no messages.");
  const watched: Watched = {
    listed: 0,
    isAtTop: false,
    blankFrames: 0,
    misplaced: [],
    frames: 0,
    lateFrames: 0,
    longestFrameMs: 0,
    waitedMs: 0,
  };
  const above = () => scroller.scrollHeight - scroller.clientHeight + scroller.scrollTop;
  const look = (): Watched => {
    const ids = Array.from(scroller.querySelectorAll(MESSAGE), idOf);
    const misplaced = ids.filter((id, place) => place > 0 && id <= (ids[place - 1] ?? ""));
    return Object.assign(watched, { listed: ids.length, isAtTop: above() < 1, misplaced });
  };
  Object.assign(window, { look });
  const { left, top, width, height } = scroller.getBoundingClientRect();
  const showsMessage = (share: number) =>
    document.elementFromPoint(left + width / 2, top + height * share)?.closest(MESSAGE) != null;
  let last = performance.now();
  const onFrame = (now: number) => {
    if (!scroller.isConnected) throw new Error("The list of messages was replaced by another.");
    const gap = now - last;
    last = now;
    watched.frames += 1;
    if (gap > LATE_MS) watched.lateFrames += 1;
    watched.longestFrameMs = Math.max(watched.longestFrameMs, gap);
    if (![0.3, 0.5, 0.7].some(showsMessage)) watched.blankFrames += 1;
    if (above() < 1) watched.waitedMs += gap;
    requestAnimationFrame(onFrame);
  };
  requestAnimationFrame(onFrame);
}
