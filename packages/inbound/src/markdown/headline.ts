import { toWords } from "../payload/to-words.ts";
import { bold, escapeMarkdown, link, words } from "./write.ts";

/** A state, what is in it, and why: `**Down** [Shop](<https://…>): DNS error`. All plain text. */
export function headline(state: string, name: string, address = "", why = ""): string {
  const line = words(bold(toWords(state)), link(name, address));
  const reason = escapeMarkdown(why.replace(/\s+/g, " ").trim());
  return line !== "" && reason !== "" ? `${line}: ${reason}` : line + reason;
}
