import superjson from "superjson";
import { describe, expect, it } from "vitest";
import { transformer } from "./transformer.ts";

const value = () => ({ at: new Date(0), list: [1, undefined, "two"] });

describe("transformer", () => {
  it.each([value(), Object.freeze(value()), null, "text", undefined])(
    "writes as superjson does, and reads it back: %j",
    (any) => {
      expect(transformer.serialize(any)).toEqual(superjson.serialize(any));
      expect(transformer.deserialize(transformer.serialize(any))).toEqual(any);
    },
  );

  it("serialises once what is frozen", () => {
    const frozen = Object.freeze(value());
    expect(transformer.serialize(frozen)).toBe(transformer.serialize(frozen));
  });

  it("notices every change of what isn't", () => {
    const changing = value();
    transformer.serialize(changing);
    changing.list.push("three");
    expect(transformer.serialize(changing)).toEqual(superjson.serialize(changing));
  });
});
