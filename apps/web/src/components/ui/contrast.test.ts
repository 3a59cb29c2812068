import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { contrastRatio, type Oklch } from "./contrast-ratio.ts";

const css = readFileSync(path.join(import.meta.dirname, "../../app/globals.css"), "utf8");
const TEXT = 4.5;
const EDGE = 3;

/** Every `--name: oklch(l c h)` in the first block that `selector` opens. */
function tokensOf(selector: string): Map<string, Oklch> {
  const start = css.indexOf(`\n${selector} {`);
  const block = css.slice(start, css.indexOf("\n}", start));
  const found = block.matchAll(/--([\w-]+): oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)/g);
  return new Map(
    Array.from(found, ([, name = "", ...parts]) => {
      const [lightness = 0, chroma = 0, hue = 0] = parts.map(Number);
      return [name, [lightness, chroma, hue]];
    }),
  );
}

const SURFACES = "background card popover sidebar muted secondary accent".split(" ");
const FILLED =
  "primary primary-soft destructive destructive-soft success-soft warning-soft secondary accent card popover sidebar".split(
    " ",
  );

describe.each([":root", ".dark"])("colours in %s", (selector) => {
  const tokens = tokensOf(selector);
  const ratio = (text: string, surface: string) => {
    const pair = [tokens.get(text), tokens.get(surface)];
    if (!pair[0] || !pair[1]) throw new Error(`globals.css lacks --${text} or --${surface}`);
    return contrastRatio(pair[0], pair[1]);
  };

  it.each(FILLED)("text stands out from %s", (surface) => {
    expect(ratio(`${surface}-foreground`, surface)).toBeGreaterThanOrEqual(TEXT);
  });

  it.each(SURFACES)("plain, muted, accent and warning text are readable on %s", (surface) => {
    for (const text of ["foreground", "muted-foreground", "primary", "destructive"]) {
      expect(ratio(text, surface), text).toBeGreaterThanOrEqual(TEXT);
    }
  });

  it("highlighted code is readable", () => {
    const colours = [...tokens.keys()].filter((name) => name.startsWith("code-token-"));
    expect(colours.length).toBeGreaterThan(0);
    for (const colour of colours)
      expect(ratio(colour, "muted"), colour).toBeGreaterThanOrEqual(TEXT);
  });

  it.each(["background", "card", "popover"])(
    "an input's edge and the focus show on %s",
    (surface) => {
      expect(ratio("input", surface)).toBeGreaterThanOrEqual(EDGE);
      expect(ratio("ring", surface)).toBeGreaterThanOrEqual(EDGE);
    },
  );
});

describe("an avatar's initials", () => {
  const [tint = ""] = /@utility avatar-tint \{[\s\S]*?\n\}/.exec(css) ?? [];
  const shades = Array.from(tint.matchAll(/oklch\(([\d.]+) ([\d.]+) var\(--hue\)\)/g));

  it.each([
    ["light", shades.slice(0, 2)],
    ["dark", shades.slice(2)],
  ])("are readable in %s on every hue", (_scheme, pair) => {
    expect(pair).toHaveLength(2);
    for (let hue = 0; hue < 360; hue++) {
      const [surface, text] = pair.map(([, l, c]): Oklch => [Number(l), Number(c), hue]);
      expect(contrastRatio(surface ?? [0, 0, 0], text ?? [0, 0, 0]), `${hue}°`).toBeGreaterThan(
        TEXT,
      );
    }
  });
});

it("agrees with WCAG's own extremes", () => {
  expect(contrastRatio([0, 0, 0], [1, 0, 0])).toBeCloseTo(21, 1);
  expect(contrastRatio([0.5, 0.1, 90], [0.5, 0.1, 90])).toBe(1);
});
