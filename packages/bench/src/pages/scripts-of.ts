const TAG = /<(script|link)\b([^>]*)>/g;
const ATTRIBUTE = /([a-z-]+)(?:="([^"]*)")?/gi;
/** What a `link` fetches ahead in order to run it. */
const IS_AHEAD = /^(?:modulepreload|preload)$/;

type Attributes = Map<string, string>;

const attributesOf = (text: string): Attributes =>
  new Map(
    [...text.matchAll(ATTRIBUTE)].map(([, name = "", value = ""]) => [name.toLowerCase(), value]),
  );

/** Where a tag has its script from; none for one that today's browsers leave alone. */
function sourceOf(name: string | undefined, tag: Attributes): string | undefined {
  if (name === "script") return tag.has("nomodule") ? undefined : tag.get("src");
  const relation = tag.get("rel") ?? "";
  const isScript = relation === "modulepreload" || tag.get("as") === "script";
  return IS_AHEAD.test(relation) && isScript ? tag.get("href") : undefined;
}

/** The addresses of all scripts that a page's HTML has a browser fetch, each once, in their order. */
export function scriptsOf(html: string): string[] {
  const sources = [...html.matchAll(TAG)].map(([, name, rest = ""]) =>
    sourceOf(name, attributesOf(rest)),
  );
  const named = sources.filter((source) => source !== undefined && source !== "");
  return [...new Set(named as string[])].map((source) => source.replaceAll("&amp;", "&"));
}
