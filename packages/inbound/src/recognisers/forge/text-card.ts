import { COLORS } from "../../message/card.ts";
import type { CardDraft } from "../../message/draft.ts";
import { toText } from "../../payload/read.ts";
import { excerpt } from "./text.ts";

/** A card with the beginning of what somebody wrote, in Markdown. */
export const textCard = (body: unknown, more: CardDraft = {}): CardDraft => ({
  color: COLORS.info,
  ...more,
  text: excerpt(toText(body)),
});
