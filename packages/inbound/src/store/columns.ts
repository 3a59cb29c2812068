import type { Candidate, Verdict } from "./candidate.ts";

/** The columns that every batch has, as arrays for `unnest`. */
export const plainColumns = (batch: readonly Candidate[]): unknown[][] => [
  batch.map((post) => post.webhookId),
  batch.map((post) => post.tokenHash),
  batch.map((post) => post.messageId),
  batch.map((post) => post.content),
  batch.map((post) => post.settingsVersion),
];

/** Places and letters, such as `1v,3a`; a post without one matched no webhook. */
export interface VerdictRow {
  verdicts: string | null;
}

const LETTERS: Readonly<Record<string, Verdict>> = { a: "archived", s: "stale", t: "no-thread" };

/** A verdict for each post, in order; that of a repetition stays "valid". */
export function readVerdicts(batch: readonly Candidate[], text: string | null): Verdict[] {
  const verdicts = new Array<Verdict>(batch.length).fill("unauthorized");
  for (const verdict of text?.split(",") ?? []) {
    const place = Number.parseInt(verdict, 10) - 1;
    const letter = verdict.at(-1) ?? "";
    const stored = batch[place]?.content === null || letter === "r" ? "valid" : "stored";
    verdicts[place] = LETTERS[letter] ?? stored;
  }
  return verdicts;
}
