import { describe, expect, it } from "vitest";
import { cleanTitle, titleFromPrompt, UNTITLED } from "./clean-title.ts";

describe("a title that a model gave", () => {
  it.each([
    ["plain", "Tides of Venice", "Tides of Venice"],
    ["in quotes", '"Tides of Venice"', "Tides of Venice"],
    ["with a label", "Title: “Tides of Venice”", "Tides of Venice"],
    ["in Markdown", "**Tides of Venice**", "Tides of Venice"],
    ["as a heading", "# Tides of Venice.", "Tides of Venice"],
    ["after thoughts", "<think>\nHm, tides.\n</think>\n\nTides of Venice", "Tides of Venice"],
    ["over several lines", "\n\nTides of Venice\nbecause you asked", "Tides of Venice"],
    ["with an apostrophe", "Venice's tides", "Venice's tides"],
    ["with a line separator and a NUL", "Tides\u2028of\0Venice", "Tides of Venice"],
    ["with a direction override", "Tides \u202eof Venice", "Tides of Venice"],
    ["in one emoji", "🌊", "🌊"],
  ])("%s", (_what, said, title) => {
    expect(cleanTitle(said)).toBe(title);
  });

  it.each(["", " \n ", '""', "<think>never ends", "…", "\u200b"])("is none: %j", (said) => {
    expect(cleanTitle(said)).toBeNull();
  });

  it.each([
    ["asterisks", `x${"*".repeat(2_000_000)}x`],
    ["blanks", `x${" ".repeat(2_000_000)}x`],
    ["thoughts", "<think>".repeat(500_000)],
    ["lines", "\n".repeat(2_000_000)],
  ])("is found at once among millions of %s", (_what, said) => {
    const start = performance.now();
    cleanTitle(said);
    expect(performance.now() - start).toBeLessThan(500);
  });

  it("has at most 80 characters, and no half of one", () => {
    const title = cleanTitle("🌊".repeat(100)) ?? "";
    expect(Array.from(title)).toHaveLength(80);
    expect(title.isWellFormed()).toBe(true);
  });
});

describe("the beginning of a prompt", () => {
  it("becomes one line", () => {
    expect(titleFromPrompt("  Tell me\nabout  tides\0 ")).toBe("Tell me about tides");
  });

  it("is cut at 80 characters", () => {
    expect(titleFromPrompt("tide ".repeat(50))).toMatch(/^(tide ){15}tide…$/);
  });

  it("always gives a title", () => {
    expect(titleFromPrompt("\u200b")).toBe(UNTITLED);
  });
});
