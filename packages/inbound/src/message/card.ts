/** A box beneath a message's text: an alert, a commit, a job. Remote pictures have no place in it. */
export interface Card {
  /** Plain text, small above the title: who or what it comes from. */
  author?: string;
  /** Plain text. */
  title?: string;
  /** Where the title leads; http or https. */
  url?: string;
  /** `#rrggbb`. It repeats what the words say and never says it alone. */
  color?: string;
  /** Markdown. */
  text?: string;
  fields?: readonly CardField[];
  /** Plain text. */
  footer?: string;
  /** ISO 8601, in UTC. */
  time?: string;
}

export interface CardField {
  /** Plain text. */
  name: string;
  /** Markdown. */
  value: string;
  /** May stand beside others in a row. */
  isShort?: boolean;
}

/** What senders mean by their colours, in shades that keep their distance from text in light and dark. */
export const COLORS = {
  good: "#2da44e",
  warning: "#d29922",
  danger: "#d1242f",
  info: "#0969da",
  neutral: "#6e7781",
} as const;
