import { type Context, type Emitter, Liquid } from "liquidjs";
import { escapeMarkdown } from "../markdown/write.ts";

/** The longest template, in characters. */
const MAX_TEMPLATE = 10_000;
/** How long a template may take over one post, or over being read. */
export const MAX_RENDER_MS = 100;
/** Characters and list entries that a template makes, all in all. */
const MAX_MEMORY = 2_000_000;

/** LiquidJS as templates know it. */
export const engine = new Liquid({
  strictFilters: true,
  ownPropertyOnly: true,
  templates: {},
  parseLimit: MAX_TEMPLATE,
  memoryLimit: MAX_MEMORY,
});

// No template can reach another one, or a file.
for (const tag of ["include", "render", "layout", "block"]) delete engine.tags[tag];

engine.registerFilter("escape_markdown", function (value: unknown) {
  const text = toOutput(value);
  this.context.memoryLimit.use(text.length);
  return escapeMarkdown(text);
});

function toOutput(value: unknown): string {
  if (Array.isArray(value)) return value.map(toOutput).join("");
  return value === null || value === undefined ? "" : String(value);
}

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

const renderUncounted = engine.renderer.renderTemplates.bind(engine.renderer);
engine.renderer.renderTemplates = (templates, context, emitter = new CountingEmitter(context)) =>
  renderUncounted(templates, context, emitter);
