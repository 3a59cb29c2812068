const FENCE = "```";

/** Prose and code by turns; a fence that nothing closes is part of the prose. */
function split(text: string): string[] {
  const parts = text.split(FENCE);
  if (parts.length % 2 === 1) return parts;
  return [...parts.slice(0, -2), parts.slice(-2).join(FENCE)];
}

/**
 * A chat's text, where a fence may stand within a line, with prose and code each written as Markdown,
 * where it may not.
 */
export const writeFences = (
  text: string,
  writeProse: (prose: string) => string,
  writeCode: (code: string) => string,
): string =>
  split(text.replace(/\r\n?/g, "\n"))
    .map((part, n) => (n % 2 === 1 ? writeCode(part) : writeProse(part)))
    .map((part) => part.replace(/^\n+/, "").trimEnd())
    .filter((part) => part !== "")
    .join("\n");
