import type { Template } from "liquidjs";
import type { ParsedPost } from "../parsed-post.ts";
import { engine, MAX_RENDER_MS } from "./engine.ts";
import { TemplateTime } from "./template-time.ts";
import { within } from "./within.ts";

/** Of all templates that are kept parsed; parsed, one takes up to 150 bytes per character. */
const MAX_CACHED_CHARACTERS = 200_000;

const SPENT = "it has taken too much time lately";
const SPENT_BY_ALL = "templates have taken too much time lately; try again in a moment";

const time = new TemplateTime();
const known = new Map<string, Template[]>();
let knownCharacters = 0;

const parse = (source: string): Template[] => within(MAX_RENDER_MS, () => engine.parse(source));

function parseOnce(source: string): Template[] {
  const before = known.get(source);
  if (before !== undefined) return before;
  const templates = parse(source);
  knownCharacters += source.length;
  if (knownCharacters > MAX_CACHED_CHARACTERS) {
    known.clear();
    knownCharacters = source.length;
  }
  known.set(source, templates);
  return templates;
}

/** What a template made of a post, or why it can't, in words for its author. */
export type Rendered = { content: string } | { problem: string };

/** The parts of a post that a template knows. */
export type TemplatePost = Pick<ParsedPost, "json" | "text" | "query">;

const inWords = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split("\n", 1)[0] ?? "";

function render(templates: Template[], { json, text, query }: TemplatePost): string {
  const scope = { payload: json, text, query: Object.fromEntries(query) };
  return within(MAX_RENDER_MS, () => String(engine.renderSync(templates, scope)));
}

/**
 * Makes Markdown of a post by a LiquidJS template. It knows `payload` (the JSON object), `query`, and
 * `text` (the body), and the filter `escape_markdown` beside LiquidJS's own. Bounded in time and memory;
 * one that often takes long is left out for a while.
 * @param now milliseconds that only rise
 */
export function renderTemplate(
  source: string,
  post: TemplatePost,
  now: number = performance.now(),
): Rendered {
  if (time.isSpent(source, now)) return { problem: SPENT };
  try {
    return { content: time.take(source, () => render(parseOnce(source), post)) };
  } catch (error) {
    return { problem: inWords(error) };
  }
}

/** The same for an author who tries it out: nothing of it is kept. */
export function tryTemplate(
  source: string,
  post: TemplatePost,
  now: number = performance.now(),
): Rendered {
  if (time.isSpentByAll(now)) return { problem: SPENT_BY_ALL };
  try {
    return { content: time.take(null, () => render(parse(source), post)) };
  } catch (error) {
    return { problem: inWords(error) };
  }
}

/** Why a text is no template, in words; null for one that is. */
export function checkTemplate(source: string): string | null {
  try {
    parse(source);
    return null;
  } catch (error) {
    return inWords(error);
  }
}
