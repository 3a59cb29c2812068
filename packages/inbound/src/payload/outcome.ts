import { COLORS } from "../message/card.ts";

const WORDS: Record<keyof typeof COLORS, string> = {
  good: "success succeeded successful ok passed pass fixed resolved recovered up healthy operational completed complete finished ready paid done closed applied running",
  warning:
    "warning warn degraded unstable minor medium needs_attention moderate partial pending_approval",
  danger:
    "error errored err failing still_failing failed failure fail broken critical crit fatal emergency alert alerting firing triggered down unhealthy outage major high severe panic",
  info: "info information informational notice building started in_progress queued planning applying",
  neutral: "canceled cancelled aborted skipped not_built inactive debug low",
};

const COLOR_OF = new Map(
  Object.entries(WORDS).flatMap(([kind, words]) =>
    words.split(" ").map((word): [string, string] => [word, COLORS[kind as keyof typeof COLORS]]),
  ),
);

/** The colour of a state, a result or a severity in the words that senders use; undefined for other words. */
export const colorOf = (outcome: string): string | undefined =>
  outcome.length > 40
    ? undefined
    : COLOR_OF.get(outcome.trim().toLowerCase().replace(/[\s-]/g, "_"));
