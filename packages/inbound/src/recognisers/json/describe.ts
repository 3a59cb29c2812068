import { codeBlock, paragraphs } from "../../markdown/write.ts";
import type { CardDraft, Draft } from "../../message/draft.ts";
import { isVisible } from "../../message/message-text.ts";
import type { JsonObject } from "../../parsed-post.ts";
import { plain } from "../../payload/plain.ts";
import { pruned } from "../../payload/pruned.ts";
import { isObject } from "../../payload/read.ts";
import { isSecret, MASK } from "../../payload/secrets.ts";
import { toTime } from "../../payload/time.ts";
import { type Entries, type Entry, readEntries } from "./entries.ts";
import { eventOf } from "./event.ts";
import { colorOfState, headline } from "./headline.ts";
import { isEmpty, outline } from "./outline.ts";

/** A field holds no more; what is longer gets a card of its own. */
const MAX_FIELD = 900;
const SHORT_VALUE = 40;
const FIELDS_PER_CARD = 24;
const MAX_FIELDS = 96;
const MAX_LONG_VALUES = 6;
const MAX_TEXT = 3_000;
const TIMES =
  "timestamp time ts date datetime occurredat happenedat createdat created sentat updatedat".split(
    " ",
  );

/**
 * A JSON object as a person likes to read it: its gist in words, the rest of it in fields. Never fails.
 * @param heading what is known of it beforehand, in Markdown
 */
export function describe(json: JsonObject, heading = ""): Draft {
  const entries = readEntries(json);
  const event = eventOf(json);
  const color = colorOfState(entries);
  const gist = paragraphs(heading, headline(entries));
  if (!isVisible(gist)) return { content: listed(json), event };
  return { content: gist, cards: cards(entries, color), event };
}

/** Any JSON value beneath a heading, see {@link describe}. */
export const describeValue = (value: unknown, heading: string): Draft => {
  if (isObject(value)) return describe(value, heading);
  const text = typeof value === "string" ? plain(value, MAX_TEXT) : outline(value ?? []);
  return { content: paragraphs(heading, text) };
};

/** What is no more than values: all of them as a list; what has none as the JSON that it is. */
function listed(json: JsonObject): string {
  const list = outline(json);
  return isVisible(list) ? list : codeBlock(JSON.stringify(pruned(json), null, 2), "json");
}

const textOf = ({ key, value }: Entry): string => {
  if (isSecret(key)) return MASK;
  return typeof value === "string" ? plain(value, MAX_TEXT) : outline(value);
};

/** What the gist leaves: short values as fields, long ones each in a card of its own. */
function cards(entries: Entries, color: string | undefined): CardDraft[] {
  const time = takeTime(entries);
  const told = [...entries.values()].filter(({ value }) => !isEmpty(value));
  const texts = told
    .slice(0, MAX_FIELDS)
    .map((entry) => ({ name: entry.label, value: textOf(entry) }));
  const fields = texts
    .filter(({ value }) => value.length <= MAX_FIELD)
    .map((field) => ({ ...field, isShort: isShort(field.value) }));
  const long = texts.filter(({ value }) => value.length > MAX_FIELD).slice(0, MAX_LONG_VALUES);
  const made: CardDraft[] = long.map(({ name, value }) => ({ title: name, text: value }));
  for (let from = 0; from < fields.length; from += FIELDS_PER_CARD) {
    const part = fields.slice(from, from + FIELDS_PER_CARD);
    made.splice(from / FIELDS_PER_CARD, 0, { fields: part });
  }
  if (told.length > MAX_FIELDS) made.push({ text: `… and ${told.length - MAX_FIELDS} more` });
  const [first, ...others] = made;
  return first === undefined ? [] : [{ ...first, color, time }, ...others];
}

const isShort = (value: string): boolean => value.length <= SHORT_VALUE && !value.includes("\n");

/** When it happened, for the card's own line; it stays a field where it is all that there is. */
function takeTime(entries: Entries): string | undefined {
  const key = TIMES.find((name) => toTime(entries.get(name)?.value) !== undefined);
  if (key === undefined || entries.size === 1) return undefined;
  const time = toTime(entries.get(key)?.value);
  entries.delete(key);
  return time;
}
