import { describe, expect, it } from "vitest";
import { type Highlight, loadLanguage } from "./highlighter.ts";

const TYPESCRIPT = [
  "/* A comment",
  "   of two lines */",
  "const text = `a ${1 +",
  "  2} b`;",
  "",
  'export type Name = "a" | "b";',
].join("\n");

async function highlightIn(language: string): Promise<() => Highlight> {
  const create = await loadLanguage(language);
  if (create === null) throw new Error(`${language} is not known`);
  return create;
}

const textOf = (lines: ReturnType<Highlight>): string =>
  lines.map(({ tokens }) => tokens.map(({ content }) => content).join("")).join("\n");

describe("a highlight", () => {
  it("colours by variables and changes no character", async () => {
    const highlight = (await highlightIn("ts"))();
    const lines = highlight(TYPESCRIPT);
    expect(textOf(lines)).toBe(TYPESCRIPT);
    for (const { start, content } of lines.flatMap(({ tokens }) => tokens)) {
      expect(TYPESCRIPT.startsWith(content, start)).toBe(true);
    }
    expect(lines[0]?.tokens[0]).toMatchObject({ color: "var(--code-token-comment)" });
    expect(lines[1]?.tokens[0]).toMatchObject({ color: "var(--code-token-comment)" });
  });

  it("looks the same, however the code has grown", async () => {
    const create = await highlightIn("typescript");
    const whole = create()(TYPESCRIPT);
    const growing = create();
    for (let end = 0; end <= TYPESCRIPT.length; end++) {
      expect(textOf(growing(TYPESCRIPT.slice(0, end)))).toBe(TYPESCRIPT.slice(0, end));
    }
    expect(growing(TYPESCRIPT)).toEqual(whole);
  });

  it("keeps the lines that were whole already", async () => {
    const highlight = (await highlightIn("typescript"))();
    const before = highlight("const a = 1;\nconst b");
    const after = highlight("const a = 1;\nconst b = 2;\n");
    expect(after[0]).toBe(before[0]);
    expect(textOf(highlight("other"))).toBe("other");
  });
});

it("knows languages by other names, and not everything", async () => {
  expect(await loadLanguage("YML")).not.toBeNull();
  expect(await loadLanguage("c++")).not.toBeNull();
  for (const unknown of ["", "text", "klingon", "__proto__", "constructor"]) {
    expect(await loadLanguage(unknown)).toBeNull();
  }
});
