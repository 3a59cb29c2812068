/** About what a line of a card holds. */
const LINE_CHARACTERS = 90;
/** More than these is long: two above what a long text shows, so that there is something to be asked for. */
const MAX_LINES = 14;

/** Where a link leads takes no room on the page. */
const TARGET = /\]\([^)\s]*\)/g;

/**
 * True for a Markdown text of about more than twelve lines. It is guessed from the text alone, so that the
 * server and every browser agree before anything is measured, and nothing jumps.
 */
export function isLongText(text: string): boolean {
  const lines = text.replace(TARGET, "]").split("\n");
  const count = lines.reduce((sum, { length }) => sum + Math.ceil(length / LINE_CHARACTERS), 0);
  return count > MAX_LINES;
}
