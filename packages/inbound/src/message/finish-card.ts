import { webAddress } from "../markdown/write.ts";
import type { Card, CardField } from "./card.ts";
import type { CardDraft } from "./draft.ts";
import { isVisible, toStorable, withoutDirection } from "./message-text.ts";
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
        withoutDirection(toStorable(text.slice(0, 4 * limit)))
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

/** What `toISOString` writes; most times come through it already. */
const ISO_UTC = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

function time(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const date = new Date(value);
  if (Number.isNaN(date.getTime())) return undefined;
  return ISO_UTC.test(value) ? value : date.toISOString();
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
  const card: Card = {};
  const author = label(draft.author);
  if (author !== undefined) card.author = author;
  const url = address(draft.url);
  // A link needs something to be pressed on.
  const title = label(draft.title, MAX_TITLE) ?? label(url, MAX_TITLE);
  if (title !== undefined) card.title = title;
  if (url !== undefined) card.url = url;
  const text = markdown(draft.text, MAX_TEXT);
  if (text !== undefined) card.text = text;
  const told = fields(draft.fields);
  if (told !== undefined) card.fields = told;
  const footer = label(draft.footer);
  if (footer !== undefined) card.footer = footer;
  return hasKey(card) ? dress(card, draft) : null;
}

/** Adds what says nothing on its own. */
function dress(card: Card, draft: CardDraft): Card {
  const shade = color(draft.color);
  if (shade !== undefined) card.color = shade;
  const instant = time(draft.time);
  if (instant !== undefined) card.time = instant;
  return card;
}

function hasKey(card: Card): boolean {
  for (const _ in card) return true;
  return false;
}

const lengthOf = (text: string | undefined): number => text?.length ?? 0;

/** What a card takes of a message's room, in characters. */
export const sizeOf = ({ author, title, url, text, fields: told = [], footer }: Card): number =>
  [author, title, url, text, footer].reduce((sum, part) => sum + lengthOf(part), 0) +
  told.reduce((sum, { name, value }) => sum + name.length + value.length, 0);
