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
