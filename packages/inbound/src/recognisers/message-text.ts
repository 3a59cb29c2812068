import { Refusal } from "../refusal.ts";
import type { RecognisedMessage } from "./recogniser.ts";

/** The longest content, in characters (Unicode code points). */
export const MAX_CONTENT_CHARACTERS = 16_384;

const VISIBLE = /[^\s\p{Cc}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** True when the text has more than `limit` code points; stops counting there. */
function isLongerThan(text: string, limit: number): boolean {
  if (text.length <= limit) return false;
  if (text.length > 2 * limit) return true;
  let characters = 0;
  for (let at = 0; at < text.length; characters++) {
    at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  }
  return characters > limit;
}

/**
 * Text as a message's content: NUL, which PostgreSQL refuses, is left out, and a lone surrogate
 * becomes U+FFFD. Refused as `empty_content` or `content_too_long`.
 */
export function toMessageText(text: string): RecognisedMessage | Refusal {
  const content = (text.includes("\0") ? text.replaceAll("\0", "") : text).toWellFormed();
  if (!VISIBLE.test(content)) return new Refusal("empty_content");
  if (isLongerThan(content, MAX_CONTENT_CHARACTERS)) return new Refusal("content_too_long");
  return { content };
}
