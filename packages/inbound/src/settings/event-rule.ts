/** Which events of a webhook become messages. */
export interface EventRule {
  /** `only`: those that a pattern fits; `except`: all others. */
  mode: "only" | "except";
  /** Events, such as `pull_request.opened`; `*` stands for any characters. */
  patterns: readonly string[];
}

/** Finds the pieces one behind the other, each at its first place; that never misses a longer fit. */
function holdsInOrder(text: string, pieces: readonly string[]): boolean {
  let from = 0;
  for (const piece of pieces) {
    const place = text.indexOf(piece, from);
    if (place === -1) return false;
    from = place + piece.length;
  }
  return true;
}

function fitsWhole(pattern: string, event: string): boolean {
  const [head = "", ...rest] = pattern.split("*");
  const tail = rest.pop();
  if (tail === undefined) return event === head;
  if (!event.startsWith(head) || !event.endsWith(tail)) return false;
  if (event.length < head.length + tail.length) return false;
  return holdsInOrder(event.slice(head.length, event.length - tail.length), rest);
}

/** True when the pattern fits the event as a whole; `push.*` fits `push` too, which has no action. */
export function fits(pattern: string, event: string): boolean {
  const [wanted, told] = [pattern.trim().toLowerCase(), event.toLowerCase()];
  return fitsWhole(wanted, told) || (wanted.endsWith(".*") && wanted.slice(0, -2) === told);
}

/** True when the rule lets an event through. A post without an event can't be chosen, so none drops it. */
export function lets(rule: EventRule | null, event: string | null): boolean {
  if (rule === null || event === null) return true;
  const isNamed = rule.patterns.some((pattern) => fits(pattern, event));
  return rule.mode === "only" ? isNamed : !isNamed;
}
