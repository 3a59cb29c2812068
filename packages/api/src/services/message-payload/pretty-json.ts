const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s"{}[\],:]+/g;
const OPENS = new Set(["{", "["]);
const CLOSES = new Set(["}", "]"]);
const INDENT = "  ";

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * JSON with a line for each value; null for what is none. Only the space between changes: numbers keep
 * their digits, and keys their order and their repetitions, which JSON.parse would lose.
 */
export function prettyJson(text: string): string | null {
  if (!isJson(text)) return null;
  let pretty = "";
  let depth = 0;
  let before = "";
  for (const [token] of text.matchAll(TOKEN)) {
    if (CLOSES.has(token)) depth -= 1;
    const isEmpty = CLOSES.has(token) && OPENS.has(before);
    const beginsLine = OPENS.has(before) || before === "," || CLOSES.has(token);
    if (beginsLine && !isEmpty) pretty += `\n${INDENT.repeat(depth)}`;
    pretty += token === ":" ? ": " : token;
    if (OPENS.has(token)) depth += 1;
    before = token;
  }
  return pretty;
}
