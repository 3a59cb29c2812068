import { escapeMarkdown } from "../markdown/write.ts";
import type { CardField } from "./card.ts";

/** Plain texts by name as fields that may stand side by side; blank ones are left out in the end. */
export const shortFields = (texts: Readonly<Record<string, string>>): CardField[] =>
  Object.entries(texts).map(([name, text]) => ({
    name,
    value: escapeMarkdown(text),
    isShort: true,
  }));
