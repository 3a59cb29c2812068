/** Something to copy into a sender's settings, or into a program of one's own. */
export interface Snippet {
  /** What it is copied into: a program, a file, a field at the sender. Unlike the others of its guide. */
  label: string;
  /** As it stands behind a fence of Markdown. */
  language: string;
  /** @param url the webhook's URL, which is a secret: nothing that is committed somewhere has it in it */
  code: (url: string) => string;
}

/**
 * How to make one sender post to a webhook.
 * To add one: a file with one guide, and a line in `index.ts`; then `pnpm --filter @tidings/inbound run docs`.
 */
export interface Guide {
  /** Becomes part of elements' ids. */
  id: string;
  /** As it is called where one chooses it. */
  title: string;
  /** The recogniser's name for what the sender sends; null when it is Tidings' own form. */
  sender: string | null;
  /** What to do, in order: one sentence or two each, with `**names of the sender's page**` and `code` in them. */
  steps: readonly string[];
  snippets: readonly Snippet[];
  /** What one of the steps says instead while the webhook takes posts of a signature's scheme only. */
  signed?: { scheme: string; place: number; step: string };
}

/** The steps for a webhook that takes posts of a signature only, or of none. */
export const stepsOf = ({ steps, signed }: Guide, scheme: string | null): readonly string[] =>
  signed === undefined || signed.scheme !== scheme ? steps : steps.with(signed.place, signed.step);

/** The whole URL, for a field of that name. */
export const urlFor = (label: string): Snippet => ({ label, language: "text", code: (url) => url });

/** The URL's form for senders that write as to Slack. */
export const slackUrlFor = (label: string): Snippet => ({
  label,
  language: "text",
  code: (url) => `${url}/slack`,
});
