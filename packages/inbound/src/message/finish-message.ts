import type { Card } from "./card.ts";
import type { CardDraft, Draft } from "./draft.ts";
import { finishCard, label, sizeOf } from "./finish-card.ts";
import { isVisible, toStorable } from "./message-text.ts";
import { shorten, shortenContent } from "./shorten.ts";

const MAX_CARDS = 20;
/** Of all cards of a message. */
const MAX_CARDS_CHARACTERS = 32_768;
const MAX_NAME = 80;
const MAX_EVENT = 120;

/** What a post says, ready to be stored: within every bound, well-formed, with something visible in it. */
export interface Recognised {
  /** Markdown; empty when the cards say it all. */
  content: string;
  cards: readonly Card[];
  senderName: string | null;
  event: string | null;
  deliveryId: string | null;
  threadId: string | null;
}

/** As many of the cards as a message may hold; the last says how many are left out. */
function finishCards(drafts: readonly CardDraft[]): Card[] {
  const cards: Card[] = [];
  let characters = 0;
  for (const draft of drafts) {
    const card = finishCard(draft);
    if (card === null) continue;
    characters += sizeOf(card);
    if (cards.length === MAX_CARDS || characters > MAX_CARDS_CHARACTERS) {
      return [...cards, { text: `… and ${drafts.length - cards.length} more` }];
    }
    cards.push(card);
  }
  return cards;
}

/** A draft within its bounds; null when a reader would see nothing. */
export function finishMessage(draft: Draft): Recognised | null {
  const content = shortenContent(toStorable(draft.content ?? ""));
  const cards = draft.cards === undefined ? [] : finishCards(draft.cards);
  if (cards.length === 0 && !isVisible(content)) return null;
  return {
    content: isVisible(content) ? content : "",
    cards,
    senderName: label(draft.senderName, MAX_NAME) ?? null,
    event: draft.event === undefined ? null : shorten(toStorable(draft.event), MAX_EVENT) || null,
    deliveryId: draft.deliveryId || null,
    threadId: draft.threadId || null,
  };
}
