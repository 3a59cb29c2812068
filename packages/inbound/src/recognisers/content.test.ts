import { expect, it } from "vitest";
import type { JsonObject, ParsedPost } from "../parsed-post.ts";
import { Refusal } from "../refusal.ts";
import { content } from "./content.ts";

const posted = (json: JsonObject): ParsedPost => ({
  header: () => null,
  text: JSON.stringify(json),
  json,
});

it("takes the text under content", () => {
  const post = posted({ content: "**Hi**", text: "other" });
  expect(content.recognises(post)).toBe(true);
  expect(content.toMessage(post)).toEqual({ content: "**Hi**" });
});

it.each([{}, { content: null }, { content: "" }])("refuses %j as empty", (json) => {
  expect(content.toMessage(posted(json))).toEqual(new Refusal("empty_content"));
});

it.each([0, 5, true, false, [], ["Hi"], {}])("wants a string, not %j", (value) => {
  expect(content.toMessage(posted({ content: value }))).toMatchObject({
    code: "empty_content",
    message: expect.stringContaining("must be a string"),
  });
});
