import fc from "fast-check";
import { expect, it } from "vitest";
import { cutAtRows } from "./cut-at-rows.ts";

async function* inParts(text: string, size: number): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

it("pieces end where rows end, lose nothing, and are no longer than a row needs", async () => {
  const rows = fc.array(fc.stringMatching(/^[a-z]{0,30}$/).map((row) => `${row}\n`));
  const sizes = fc.integer({ min: 1, max: 40 });
  await fc.assert(
    fc.asyncProperty(rows, sizes, sizes, async (given, partSize, size) => {
      const text = given.join("");
      const pieces: string[] = [];
      for await (const piece of cutAtRows(inParts(text, partSize), size)) {
        pieces.push(piece.toString());
      }
      expect(pieces.join("")).toBe(text);
      for (const piece of pieces) {
        expect(piece.endsWith("\n")).toBe(true);
        expect(piece.length).toBeLessThan(
          size + partSize + Math.max(...given.map((row) => row.length)),
        );
      }
    }),
  );
});
