import { bold, link, words } from "../markdown/write.ts";
import { colorOf } from "../payload/outcome.ts";
import type { Draft } from "./draft.ts";
import { shortFields } from "./short-fields.ts";

/** A build, a deployment or the like; plain texts but for `text`. */
export interface Run {
  title: string;
  url: string;
  /** How it ended, or where it stands, in the sender's word: `failed`, `IN_PROGRESS`. */
  outcome: string;
  /** Markdown: why, or what is in it. */
  text?: string;
  details: Readonly<Record<string, string>>;
  time?: string | undefined;
}

/** What a message says of a build or deployment: which one and how it went, the details in a card. */
export const runDraft = ({ title, url, outcome, text = "", details, time }: Run): Draft => ({
  content: words(link(title, url), bold(outcome.toLowerCase().replaceAll("_", " "))),
  cards: [{ text, fields: shortFields(details), color: colorOf(outcome), time }],
});
