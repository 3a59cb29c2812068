import { finishMessage, type Recognised } from "../message/finish-message.ts";
import type { Rendered } from "./render-template.ts";

/** The message that a template has made, or why there is none, in words. */
export function madeByTemplate(rendered: Rendered): Recognised | string {
  if ("problem" in rendered) return `The template failed: ${rendered.problem}`;
  const message = finishMessage({ content: rendered.content });
  return message ?? "The template made an empty message.";
}
