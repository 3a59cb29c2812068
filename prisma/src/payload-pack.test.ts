import fc from "fast-check";
import { expect, it } from "vitest";
import { packBodies, unpackBody } from "./payload-pack.ts";

it("gives each body back as it was", async () => {
  const anyBodies = fc.array(fc.uint8Array({ maxLength: 500 }), { minLength: 1, maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(anyBodies, async (arrays) => {
      const bodies = arrays.map((array) => Buffer.from(array));
      const { data, places } = await packBodies(bodies);
      const unpacked = await Promise.all(places.map((place) => unpackBody(data, place)));
      expect(unpacked).toEqual(bodies);
    }),
  );
});

it("makes little of bodies that are alike", async () => {
  const bodies = Array.from({ length: 50 }, (_, n) =>
    Buffer.from(JSON.stringify({ build: n, log: "compiled in 3 s; ".repeat(100) })),
  );
  const { data } = await packBodies(bodies);
  expect(data.length).toBeLessThan(2_000);
});

it("keeps large packs apart that are made at the same time, and after each other", async () => {
  const bytes = [300_000, 1, 200_000, 5_000_000, 4 * 1024 * 1024];
  for (let round = 0; round < 2; round++) {
    await Promise.all(
      bytes.map(async (length, index) => {
        const bodies = [Buffer.alloc(length, 16 * round + index), Buffer.from("the end")];
        const { data, places } = await packBodies(bodies);
        const unpacked = await Promise.all(places.map((place) => unpackBody(data, place)));
        expect(unpacked.map((body, place) => body.equals(bodies[place] ?? body))).toEqual([
          true,
          true,
        ]);
      }),
    );
  }
});
