import { describe, expect, it } from "vitest";
import type { EventType } from "./event-type.ts";
import { EVENT_TYPES } from "./index.ts";

describe.each(Object.entries<EventType>(EVENT_TYPES))("%s", (name, type) => {
  it("stands under its own name", () => {
    expect(type.name).toBe(name);
    expect(type.toJson(type.sample)).toMatchObject({ event: name });
  });

  it("has a sample that its schema takes as it is", () => {
    expect(type.schema.parse(type.sample)).toEqual(type.sample);
  });

  it.each(["workspace", "user"] as const)(
    "has words for a %s, with a link into the app",
    (audience) => {
      const { title, link } = type.describe(type.sample, "https://tidings.example.com", audience);
      expect(title).toMatch(/\w/);
      expect(link?.url).toMatch(/^https:\/\/tidings\.example\.com\/\w+/);
    },
  );
});
