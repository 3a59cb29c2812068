import superjson, { type SuperJSONResult } from "superjson";

const serialized = new WeakMap<object, SuperJSONResult>();

/**
 * superjson, which serialises only once what is frozen: a live update goes to every listener as one and
 * the same object. Who freezes a value vouches for all that is in it.
 */
export const transformer = {
  serialize(value: unknown): SuperJSONResult {
    if (typeof value !== "object" || value === null || !Object.isFrozen(value)) {
      return superjson.serialize(value);
    }
    const known = serialized.get(value) ?? superjson.serialize(value);
    serialized.set(value, known);
    return known;
  },
  deserialize: <T>(value: SuperJSONResult): T => superjson.deserialize<T>(value),
};
