import { parsePost } from "../body/parse-post.ts";
import { Refusal } from "../refusal.ts";
import { madeByTemplate } from "./made-by-template.ts";
import { type Rendered, tryTemplate } from "./render-template.ts";

/** A post to try a template on. */
export interface SamplePost {
  body: Buffer;
  /** By names in lower case. */
  headers: Readonly<Record<string, string>>;
  query: string;
}

/** What a template makes of a post, as it would stand in the channel; or why it makes nothing, in words. */
export async function previewTemplate(source: string, sample: SamplePost): Promise<Rendered> {
  const { body, headers } = sample;
  const header = (name: string) => headers[name] ?? null;
  const query = new URLSearchParams(sample.query);
  const post = await parsePost(body, { header, query, dialect: null });
  if (post instanceof Refusal) return { problem: post.message };
  if (post.json === null) return { problem: "This post is plain text, which no template changes." };
  const made = madeByTemplate(tryTemplate(source, post));
  return typeof made === "string" ? { problem: made } : { content: made.content };
}
