import { bold, escapeMarkdown } from "../markdown/write.ts";

/** One value that was changed, in a line: `**Status**: To do → Done`. Plain texts; blank is shown as "none". */
export const change = (name: string, before: string, after: string): string =>
  `${bold(name)}: ${escapeMarkdown(before || "none")} → ${escapeMarkdown(after || "none")}`;
