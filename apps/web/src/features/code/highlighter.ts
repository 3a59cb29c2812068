import {
  createCssVariablesTheme,
  createHighlighterCore,
  type GrammarState,
  type HighlighterCore,
  type ThemedToken,
} from "shiki/core";
import { createJavaScriptRegexEngine } from "shiki/engine/javascript";
import { findGrammar } from "./grammars";

/** A piece of a line in one colour, which is a variable of globals.css. */
export interface Token {
  start: number;
  content: string;
  color?: string | undefined;
}

/** A line without its break; `start` counts the characters before it. */
export interface Line {
  start: number;
  tokens: readonly Token[];
}

/** Gives the lines of a code. Made for code that grows: what was there before keeps its lines. */
export type Highlight = (code: string) => readonly Line[];

/** One theme for light and dark: its colours are variables. */
const THEME = createCssVariablesTheme({ variablePrefix: "--code-", fontStyle: false });

/** Longer lines, such as a bundled script's, are shown plain: no one reads them for their colours. */
const MAX_LINE = 2_000;

/**
 * A line that takes longer stays plain. The first one has the grammar compiled, for which a slow machine
 * needs more than shiki's half a second.
 */
const MAX_LINE_MS = 5_000;

let made: Promise<HighlighterCore> | undefined;

const highlighter = () => {
  made ??= createHighlighterCore({
    themes: [THEME],
    engine: createJavaScriptRegexEngine({ forgiving: true }),
  });
  return made;
};

/** Loads a language and gives a maker of highlights in it; null for a language that isn't known. */
export async function loadLanguage(language: string): Promise<(() => Highlight) | null> {
  const grammar = (await findGrammar(language)?.())?.default;
  const lang = grammar?.at(-1)?.name;
  if (grammar === undefined || lang === undefined) return null;
  const shiki = await highlighter();
  await shiki.loadLanguage(grammar);
  return () => createHighlight(shiki, lang);
}

function createHighlight(shiki: HighlighterCore, lang: string): Highlight {
  const options = {
    lang,
    theme: "css-variables",
    tokenizeMaxLineLength: MAX_LINE,
    tokenizeTimeLimit: MAX_LINE_MS,
  };
  const read = (code: string, start: number, state: GrammarState | undefined) => {
    const tokens = shiki.codeToTokensBase(code, {
      ...options,
      ...(state && { grammarState: state }),
    });
    return { lines: place(tokens, start), state: shiki.getLastGrammarState(tokens) };
  };
  /** The whole lines so far, each with its break, and where the grammar stands after them. */
  let text = "";
  let lines: Line[] = [];
  let state: GrammarState | undefined;
  return (code) => {
    if (!code.startsWith(text)) [text, lines, state] = ["", [], undefined];
    const end = code.lastIndexOf("\n");
    if (end >= text.length) {
      const added = read(code.slice(text.length, end), text.length, state);
      text = code.slice(0, end + 1);
      lines = [...lines, ...added.lines];
      state = added.state;
    }
    return [...lines, ...read(code.slice(text.length), text.length, state).lines];
  };
}

/** Lines and tokens with the place where each begins. */
function place(lines: ThemedToken[][], start: number): Line[] {
  let next = start;
  return lines.map((line) => {
    const begin = next;
    const tokens = line.map(({ content, color }) => {
      const token = { start: next, content, color };
      next += content.length;
      return token;
    });
    next += 1;
    return { start: begin, tokens };
  });
}
