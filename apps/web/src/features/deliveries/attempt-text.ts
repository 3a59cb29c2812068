/** How much of an answer is kept, in bytes. */
const KEPT_BYTES = 20_000;
/** The last character may have been cut in two, and gone with the rest. */
const LONGEST_CHARACTER = 4;

/** Headers as they go over the wire, one per line. */
export const headerLines = (headers: [name: string, value: string][]): string =>
  headers.map(([name, value]) => `${name}: ${value}`).join("\n");

/** What stands for a byte that is no text. */
const NO_TEXT = "\uFFFD";

/** True when so much of an answer was kept that there was more of it. */
export const isCut = (body: string): boolean =>
  new TextEncoder().encode(body.replaceAll(NO_TEXT, "?")).length > KEPT_BYTES - LONGEST_CHARACTER;

/** "No attempt yet", "1 attempt", "2 attempts". */
export const attemptsInWords = (count: number): string =>
  count === 0 ? "No attempt yet" : `${count} ${count === 1 ? "attempt" : "attempts"}`;
