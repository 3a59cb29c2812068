/** What `JSON.parse` and `JSON.rawJSON` do beyond TypeScript's library: numbers keep their digits. */
interface ExactJson {
  parse(text: string, revive: (key: string, value: unknown, context: Source) => unknown): unknown;
  rawJSON(source: string): unknown;
}

interface Source {
  source?: string;
}

const exact = JSON as unknown as ExactJson;

const keepDigits = (_key: string, value: unknown, { source }: Source): unknown =>
  typeof value === "number" && source !== undefined ? exact.rawJSON(source) : value;

/** A text of JSON with line breaks and indents, every number as it was written; null for another text. */
export function prettyJson(text: string): string | null {
  try {
    return JSON.stringify(exact.parse(text, keepDigits), null, 2);
  } catch {
    return null;
  }
}
