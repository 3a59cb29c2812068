/** What a reader met on the way up. */
export interface Watched {
  /** Messages that came into sight, each counted once. */
  seen: number;
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

/** In the page: watches a channel's messages while somebody scrolls. Runs there, so it stands alone. */
export function watchScrolling(): void {
  const LATE_MS = 50;
  const MESSAGE = "[data-message-id]";
  const idOf = (element: Element) => element.getAttribute("data-message-id") ?? "";
  const scroller = document.querySelector<HTMLElement>('section[aria-label="Messages"]');
  if (scroller === null) throw new Error("The page shows no messages.");
  const seen = new Set<string>();
  const watched: Watched = {
    seen: 0,
    blankFrames: 0,
    misplaced: [],
    frames: 0,
    lateFrames: 0,
    longestFrameMs: 0,
    waitedMs: 0,
  };
  Object.assign(window, { watched });
  const sight = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) seen.add(idOf(target));
      watched.seen = seen.size;
    },
    { root: scroller },
  );
  const take = () => {
    const elements = scroller.querySelectorAll(MESSAGE);
    let before = "";
    for (const element of elements) {
      const id = idOf(element);
      if (id <= before) watched.misplaced.push(id);
      before = id;
      sight.observe(element);
    }
  };
  take();
  new MutationObserver(take).observe(scroller, { childList: true, subtree: true });
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
    const above = scroller.scrollHeight - scroller.clientHeight + scroller.scrollTop;
    if (above < 1) watched.waitedMs += gap;
    requestAnimationFrame(onFrame);
  };
  requestAnimationFrame(onFrame);
}
