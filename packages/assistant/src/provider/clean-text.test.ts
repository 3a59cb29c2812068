import fc from "fast-check";
import { expect, it } from "vitest";
import { TextCleaner } from "./clean-text.ts";

const clean = (pieces: string[]): string => {
  const cleaner = new TextCleaner();
  return pieces.map((piece) => cleaner.add(piece)).join("") + cleaner.end();
};

it("joins an emoji that comes in two halves", () => {
  expect(clean(["a \ud83c", "\udf0a b"])).toBe("a 🌊 b");
});

it("marks a half that stays alone, and leaves NUL out", () => {
  expect(clean(["a\0 \ud83c", " b \udf0a", "\ud83c"])).toBe("a \ufffd b \ufffd\ufffd");
});

it("gives the same text however it is cut into pieces", () => {
  const units = fc.array(fc.constantFrom("a", "\0", "\ud83c", "\udf0a", "é", "\n"));
  fc.assert(
    fc.property(units, fc.array(fc.nat(3)), (pieces, lengths) => {
      const text = pieces.join("");
      const cut: string[] = [];
      let start = 0;
      for (const length of lengths) {
        cut.push(text.slice(start, start + length));
        start += length;
      }
      cut.push(text.slice(start));
      expect(clean(cut)).toBe(text.toWellFormed().replaceAll("\0", ""));
    }),
  );
});
