import { COLORS } from "./card.ts";

/** What senders call a state or a severity, in lower case with underscores. */
const WORDS = {
  good: "resolved ok up operational normal success successful recovered closed clear completed online inactive",
  danger:
    "firing alerting down critical disaster high error fatal problem triggered re-triggered alarm failed failing page emergency offline open activated created started major major_outage created investigating unacknowledged reopened escalated",
  warning:
    "warning warn pending no_data nodata insufficient_data acknowledged average medium minor degraded_performance partial_outage identified grace late unconfirmed validating",
  info: "info information informational low notice maintenance under_maintenance scheduled in_progress verifying monitoring debug",
} as const satisfies Partial<Record<keyof typeof COLORS, string>>;

const COLOR_OF = new Map<string, string>();
for (const shade of ["good", "danger", "warning", "info"] as const) {
  for (const word of WORDS[shade].split(" ")) COLOR_OF.set(word, COLORS[shade]);
}

/** The colour of the first state or severity that is known by name, grey for none. */
export function stateColor(...states: readonly string[]): string {
  for (const state of states) {
    const color = COLOR_OF.get(state.trim().toLowerCase().replace(/\s+/g, "_"));
    if (color !== undefined) return color;
  }
  return COLORS.neutral;
}
