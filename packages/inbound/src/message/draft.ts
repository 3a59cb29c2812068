import type { Card, CardField } from "./card.ts";

/** A card as a recogniser makes it: whatever the payload had, in any length, nothing in it certain. */
export interface CardDraft extends Partial<Record<Exclude<keyof Card, "fields">, string>> {
  fields?: readonly (Partial<CardField> | undefined)[];
}

/**
 * What a recogniser makes of a post. It needs no care for bounds, blanks or odd characters:
 * `finishMessage` sees to them, and shows the payload as it is when nothing visible is left.
 */
export interface Draft {
  /** Markdown. */
  content?: string;
  cards?: readonly CardDraft[];
  /** The name that the payload wants to be shown; stands beside the webhook's own. */
  senderName?: string;
  /**
   * What happened, in the sender's own words and in lower case, from the general to the particular with a
   * dot between: `pull_request.opened`. What filters go by.
   */
  event?: string;
  /** The payload's own id, by which a repetition is known; headers that hold one are looked at elsewhere. */
  deliveryId?: string;
  /** A message of the same channel that this one replies to. */
  threadId?: string;
}
