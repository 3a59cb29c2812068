const IDENTIFIER = /^[a-z][\w-]{0,59}$/i;
const ALL_CAPITALS = /^[A-Z\d_-]+$/;
const ACRONYMS = new Set(
  "api cpu css csv db dns gb gpu html http https id ids io ip json kb mb os pdf pr ram sha sla sql ssh ssl tls ttl ui uri url utc uuid vm xml".split(
    " ",
  ),
);

/** The words of a key: `createdAt`, `created_at` and `created-at` are "created at". */
export const keyWords = (key: string): string[] =>
  key
    .replace(/([a-z\d])([A-Z])/g, "$1 $2")
    .replace(/([A-Z])([A-Z][a-z])/g, "$1 $2")
    .split(/[\s_.-]+/)
    .filter(Boolean);

const cased = (word: string): string => {
  const lower = word.toLowerCase();
  if (ACRONYMS.has(lower)) return lower.endsWith("ids") ? "IDs" : lower.toUpperCase();
  return /^[A-Z\d]{2,}$/.test(word) ? word : lower;
};

/**
 * A key for people to read: `created_at` and `createdAt` as "Created at", `userId` as "User ID". Keys that
 * are no identifiers (`kubernetes.io/name`), or are all capitals (`LOG_LEVEL`), stay exactly as they are.
 */
export function toLabel(key: string): string {
  if (key.trim() === "") return '""';
  if (!IDENTIFIER.test(key) || ALL_CAPITALS.test(key)) return key;
  const label = keyWords(key).map(cased).join(" ");
  return label.charAt(0).toUpperCase() + label.slice(1);
}
