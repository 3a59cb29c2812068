/** How an answer ends: as it should, never, by a lost connection, or as if it were whole. */
export type Ending = "done" | "hang" | "cut" | "close";

/** What the model server does with a prompt. */
export type Reply =
  | { status: number; message: string }
  | { pieces: string[]; delayMs: number; ending: Ending };

const MARKDOWN = `## Tides

The moon pulls at the sea. **Twice a day** the water rises:

1. high water,
2. low water,
3. and again.

| place | range |
| --- | ---: |
| Saint-Malo | 12 m |
| Venice | 1 m |

\`\`\`ts
const range = (high: number, low: number): number => high - low;
\`\`\`

See [tides](https://en.wikipedia.org/wiki/Tide).
`;

/** An emoji in two halves, a NUL and a half that stays alone. */
const ODD_PIECES = ["tide \ud83c", "\udf0a and", " nul \0", " and half \ud83c", " end"];

/** A text in words, the space before each word with it. */
export const inWords = (text: string): string[] => text.match(/\s*\S+|\s+$/g) ?? [];

const counted = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${index === 0 ? "" : " "}word${index + 1}`);

type Directive = (first: number, second: number) => Reply;

const streamed = (pieces: string[], delayMs = 0, ending: Ending = "done"): Reply => ({
  pieces,
  delayMs,
  ending,
});

/** What a prompt can begin with, and the numbers that may follow it. */
const DIRECTIVES: Record<string, Directive> = {
  /** `/words COUNT DELAY_MS` */
  words: (count, delayMs) => streamed(counted(count), delayMs),
  /** `/long CHARACTERS`, a thousand at once */
  long: (characters) => streamed(Array(Math.ceil(characters / 1_000)).fill("x".repeat(1_000))),
  /** `/hang WORDS`: so many, then silence */
  hang: (count) => streamed(counted(count), 0, "hang"),
  /** `/cut WORDS`: so many, then the connection is lost */
  cut: (count) => streamed(counted(count), 0, "cut"),
  /** `/close WORDS`: so many, then the stream ends without saying that this was all */
  close: (count) => streamed(counted(count), 0, "close"),
  /** `/fail STATUS` */
  fail: (status) => ({ status, message: `This is status ${status}, as asked for.` }),
  markdown: () => streamed(inWords(MARKDOWN), 5),
  odd: () => streamed(ODD_PIECES),
  empty: () => streamed([]),
};

const DIRECTIVE = /^\/([a-z]+)(?: (\d+))?(?: (\d+))?/;

/**
 * What is done with a prompt: what its directive says, or else its words are said back.
 * @param delayMs between the words of an echo
 */
export function replyTo(prompt: string, delayMs = 0): Reply {
  const [, name = "", first, second] = DIRECTIVE.exec(prompt) ?? [];
  const directive = DIRECTIVES[name];
  if (directive !== undefined) return directive(Number(first ?? 0), Number(second ?? 0));
  return streamed(inWords(`You said: ${prompt}`), delayMs);
}

const TITLE_WORDS = 6;

/** A title as models give it: in quotes, its first words capitalised, the directive left out. */
export function titleFor(prompt: string): string {
  const words = prompt.replace(DIRECTIVE, "").match(/[\p{L}\p{N}]+/gu) ?? ["conversation"];
  const title = words.slice(0, TITLE_WORDS).map((word) => word[0]?.toUpperCase() + word.slice(1));
  return `"About ${title.join(" ")}"`;
}
