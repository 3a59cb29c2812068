import type { Prisma } from "../../generated/client.ts";

const CARD = /^(`{3,})card\n([\s\S]*?)\n\1$/gm;

/** A scripted text without its cards, and those. */
export function takeCards(text: string): { content: string; cards?: Prisma.InputJsonObject[] } {
  const cards = Array.from(text.matchAll(CARD), ([, , json = ""]) => JSON.parse(json));
  return { content: text.replace(CARD, "").trim(), ...(cards.length > 0 && { cards }) };
}
