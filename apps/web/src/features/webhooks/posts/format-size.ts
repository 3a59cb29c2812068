const KILO = 1_000;

/** A number of bytes as people say it: `812 bytes`, `4.2 kB`. */
export function formatSize(bytes: number): string {
  if (bytes < KILO) return bytes === 1 ? "1 byte" : `${bytes} bytes`;
  const [size, unit] = bytes < KILO * KILO ? [bytes / KILO, "kB"] : [bytes / KILO / KILO, "MB"];
  return `${size.toFixed(1)} ${unit}`;
}
