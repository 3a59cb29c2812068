/** A record with the same keys and other values. */
export function mapValues<Key extends string, From, To>(
  record: Record<Key, From>,
  change: (value: From, key: Key, index: number) => To,
): Record<Key, To> {
  const entries = Object.entries(record) as [Key, From][];
  const changed = entries.map(([key, value], index) => [key, change(value, key, index)]);
  return Object.fromEntries(changed) as Record<Key, To>;
}
