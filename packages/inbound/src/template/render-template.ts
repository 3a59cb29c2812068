import { type Context, type Emitter, Liquid, type Template } from "liquidjs";
import { escapeMarkdown } from "../markdown/write.ts";
import type { ParsedPost } from "../parsed-post.ts";

/** The longest template, in characters. */
export const MAX_TEMPLATE = 10_000;
const MAX_RENDER_MS = 100;
/** Characters and list entries that a template makes, all in all. */
const MAX_MEMORY = 2_000_000;
const MAX_CACHED = 1_000;

const engine = new Liquid({
  strictFilters: true,
  ownPropertyOnly: true,
  // No template can reach another one, or a file.
  templates: {},
  parseLimit: MAX_TEMPLATE,
  renderLimit: MAX_RENDER_MS,
  memoryLimit: MAX_MEMORY,
});
engine.registerFilter("escape_markdown", (value: unknown) => escapeMarkdown(String(value ?? "")));

/** What LiquidJS's own does, and counts what it is given, which a loop over long text makes much of. */
class CountingEmitter implements Emitter {
  buffer = "";
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  write(value: unknown): void {
    const text = toOutput(value);
    this.#context.memoryLimit.use(text.length);
    this.buffer += text;
  }
}

function toOutput(value: unknown): string {
  if (Array.isArray(value)) return value.map(toOutput).join("");
  return value === null || value === undefined ? "" : String(value);
}

const renderUncounted = engine.renderer.renderTemplates.bind(engine.renderer);
engine.renderer.renderTemplates = (templates, context, emitter = new CountingEmitter(context)) =>
  renderUncounted(templates, context, emitter);

const parsed = new Map<string, Template[]>();

function parse(source: string): Template[] {
  const known = parsed.get(source);
  if (known !== undefined) return known;
  const templates = engine.parse(source);
  if (parsed.size >= MAX_CACHED) parsed.clear();
  parsed.set(source, templates);
  return templates;
}

/** What a template made of a post, or why it can't, in words for its author. */
export type Rendered = { content: string } | { problem: string };

const inWords = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split("\n", 1)[0] ?? "";

/**
 * Makes Markdown of a post by a LiquidJS template. It knows `payload` (the JSON object), `query`, and
 * `text` (the body), and the filter `escape_markdown` beside LiquidJS's own. Bounded in time and memory.
 */
export function renderTemplate(
  source: string,
  post: Pick<ParsedPost, "json" | "text" | "query">,
): Rendered {
  const context = {
    payload: post.json,
    text: post.text,
    query: Object.fromEntries(post.query),
  };
  try {
    return { content: String(engine.renderSync(parse(source), context)) };
  } catch (error) {
    return { problem: inWords(error) };
  }
}

/** Why a text is no template, in words; null for one that is. */
export function checkTemplate(source: string): string | null {
  try {
    engine.parse(source);
    return null;
  } catch (error) {
    return inWords(error);
  }
}
