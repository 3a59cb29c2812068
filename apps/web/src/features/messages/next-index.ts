const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

/** Where an arrow key leads in a list that goes round; null for any other key. */
export function nextIndex(key: string, index: number, count: number): number | null {
  const step = STEPS[key];
  return step === undefined ? null : (index + step + count) % count;
}
