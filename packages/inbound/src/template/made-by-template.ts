import { finishMessage, type Recognised } from "../message/finish-message.ts";
import type { Rendered } from "./render-template.ts";

/** Marks alone, as in `** **` around a field that isn't there, say nothing. */
const WORDS = /[\p{L}\p{N}\p{Extended_Pictographic}]/u;

/** The message that a template has made, or why there is none, in words. */
export function madeByTemplate(rendered: Rendered): Recognised | string {
  if ("problem" in rendered) return `The template failed: ${rendered.problem}`;
  const message = WORDS.test(rendered.content) && finishMessage({ content: rendered.content });
  return message || "The template made a message without any words.";
}
