import fc from "fast-check";
import { expect, it } from "vitest";
import { pack, unpack } from "./pack.ts";

it("gives each body back as it was", async () => {
  const anyBodies = fc.array(fc.uint8Array({ maxLength: 500 }), { minLength: 1, maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(anyBodies, async (arrays) => {
      const bodies = arrays.map((array) => Buffer.from(array));
      const { data, places } = await pack(bodies);
      const unpacked = await Promise.all(places.map((place) => unpack(data, place)));
      expect(unpacked).toEqual(bodies);
    }),
  );
});

it("makes little of bodies that are alike", async () => {
  const bodies = Array.from({ length: 50 }, (_, n) =>
    Buffer.from(JSON.stringify({ build: n, log: "compiled in 3 s; ".repeat(100) })),
  );
  const { data } = await pack(bodies);
  expect(data.length).toBeLessThan(2_000);
});
