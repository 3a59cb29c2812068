/** The text of a message's content: a string or, by some servers, a list of parts. Anything else has none. */
export function textOf(content: unknown): string {
  if (typeof content === "string") return content;
  if (Array.isArray(content)) return content.map(textOfPart).join("");
  return "";
}

const textOfPart = (part: unknown): string =>
  typeof part === "string" ? part : textOf(Object(part).text);
