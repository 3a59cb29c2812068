import fc from "fast-check";
import { expect, it } from "vitest";
import { posted } from "../testing/posted.ts";
import { engine } from "./engine.ts";
import { tryTemplate } from "./render-template.ts";

const PIECES = [
  "{{",
  "}}",
  "{%",
  "%}",
  "payload",
  ".list",
  "[0]",
  " | ",
  ": ",
  ", ",
  "'x'",
  "(1..9)",
  " for a in payload.list ",
  " endfor ",
  " if a ",
  " endif ",
  " assign b = text ",
  " capture c ",
  " endcapture ",
  " raw ",
  " endraw ",
  ...Object.keys(engine.filters),
];
const POST = posted({
  list: [1, "two", { three: [3] }, null, -0, 1e308],
  long: "<a ".repeat(20_000),
});
const MAX_MS = 5_000;

let now = 0;

it("gives a content or a problem for whatever is written, and soon", () => {
  const source = fc.oneof(
    fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join("")),
    fc
      .array(fc.constantFrom(...Object.keys(engine.filters)), { minLength: 1, maxLength: 6 })
      .map((filters) => `{{ payload.long | ${filters.join(": payload.list | ")}: text, 9999999 }}`),
  );
  fc.assert(
    fc.property(source, (text) => {
      const startedAt = performance.now();
      now += 60_000;
      const rendered = tryTemplate(text, POST, now);
      expect(Object.values(rendered)).toEqual([expect.any(String)]);
      expect(performance.now() - startedAt).toBeLessThan(MAX_MS);
    }),
    { numRuns: 500 },
  );
}, 60_000);
