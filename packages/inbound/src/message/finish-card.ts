import { webAddress } from "../markdown/write.ts";
import type { Card, CardField } from "./card.ts";
import type { CardDraft } from "./draft.ts";
import { isVisible, toStorable } from "./message-text.ts";
import { shorten, shortenMarkdown } from "./shorten.ts";

const MAX_LABEL = 256;
const MAX_TITLE = 300;
const MAX_ADDRESS = 2_000;
const MAX_TEXT = 4_000;
const MAX_FIELDS = 25;
const MAX_VALUE = 1_024;
const HEX = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i;

/** The text within its bound, or undefined for one that nobody would see. */
export const label = (text: string | undefined, limit = MAX_LABEL): string | undefined =>
  text !== undefined && isVisible(text)
    ? shorten(
        toStorable(text.slice(0, 4 * limit))
          .replace(/\s+/g, " ")
          .trim(),
        limit,
      )
    : undefined;

const markdown = (text: string | undefined, limit: number): string | undefined =>
  text !== undefined && isVisible(text) ? shortenMarkdown(toStorable(text), limit) : undefined;

function address(url: string | undefined): string | undefined {
  if (url === undefined || url.length > MAX_ADDRESS) return undefined;
  return webAddress(toStorable(url)) ?? undefined;
}

/** A colour as `#rrggbb`; undefined for what is none. */
function color(value: string | undefined): string | undefined {
  const [, digits] = HEX.exec(value?.trim() ?? "") ?? [];
  if (digits === undefined) return undefined;
  return `#${(digits.length === 3 ? digits.replace(/./g, "$&$&") : digits).toLowerCase()}`;
}

function time(value: string | undefined): string | undefined {
  const date = new Date(value ?? Number.NaN);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}

function field(draft: Partial<CardField> | undefined): CardField | undefined {
  const value = markdown(draft?.value, MAX_VALUE);
  const name = label(draft?.name) ?? "";
  if (value === undefined) return undefined;
  return draft?.isShort ? { name, value, isShort: true } : { name, value };
}

function fields(drafts: CardDraft["fields"]): readonly CardField[] | undefined {
  const finished = drafts?.slice(0, MAX_FIELDS).flatMap((draft) => field(draft) ?? []);
  return finished !== undefined && finished.length > 0 ? finished : undefined;
}

/** A card within its bounds, with the keys alone that say something; null when a reader would see nothing. */
export function finishCard(draft: CardDraft): Card | null {
  const card: Card = {
    author: label(draft.author),
    title: label(draft.title, MAX_TITLE),
    url: address(draft.url),
    color: color(draft.color),
    text: markdown(draft.text, MAX_TEXT),
    fields: fields(draft.fields),
    footer: label(draft.footer),
    time: time(draft.time),
  };
  const { author, title, url, text, fields: told, footer } = card;
  if (![author, title, url, text, told, footer].some((part) => part !== undefined)) return null;
  // A link needs something to be pressed on.
  const titled =
    url !== undefined && title === undefined ? { ...card, title: shorten(url, MAX_TITLE) } : card;
  return Object.fromEntries(Object.entries(titled).filter(([, part]) => part !== undefined));
}
