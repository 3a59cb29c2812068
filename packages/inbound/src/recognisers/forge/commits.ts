import { escapeMarkdown, link } from "../../markdown/write.ts";
import { counted, shortSha, subjectOf } from "./text.ts";

const MAX_LISTED = 8;

export interface Commit {
  sha: string;
  url: string;
  message: string;
  author: string;
}

/**
 * The first of some commits as a list: short sha with link, first line, author.
 * @param read makes a commit of what the payload has; only asked for those that are listed
 * @param total how many there are, where the payload holds fewer
 */
export function listCommits<T>(
  commits: readonly T[],
  read: (commit: T) => Commit,
  total = commits.length,
): string {
  const listed = commits.slice(0, MAX_LISTED);
  const left = Math.max(total, commits.length) - listed.length;
  const lines = listed.map((commit) => describe(read(commit)));
  if (listed.length > 0 && left > 0) lines.push(`- … and ${left} more`);
  return lines.join("\n");
}

function describe({ sha, url, message, author }: Commit): string {
  const line = `- ${link(shortSha(sha) || "commit", url)} ${escapeMarkdown(subjectOf(message))}`;
  return author === "" ? line : `${line} · ${escapeMarkdown(subjectOf(author))}`;
}

/** `3 commits`, leading to where they can be compared. */
export const commitsLink = (total: number, url: string): string =>
  link(counted(total, "commit"), url);
