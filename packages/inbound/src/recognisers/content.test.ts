import { expect, it } from "vitest";
import { Refusal } from "../refusal.ts";
import { posted } from "../testing/posted.ts";
import { content } from "./content.ts";

it("takes the text under content", () => {
  const post = posted({ content: "**Hi**", text: "other" });
  expect(content.recognises(post)).toBe(true);
  expect(content.toDraft(post)).toMatchObject({ content: "**Hi**" });
});

it("takes a name to show and a message to reply to", () => {
  const read = (json: Record<string, unknown>) =>
    content.toDraft(posted({ content: "Hi", ...json }));
  expect(read({ username: "Robot", thread_id: "a", parent_id: "b" })).toMatchObject({
    senderName: "Robot",
    threadId: "a",
  });
  expect(read({ parent_id: "b" })).toMatchObject({ threadId: "b" });
});

it("leaves an object without a text to others, unless it has this form's keys alone", () => {
  expect(content.recognises(posted({ content: "", title: "Hi" }))).toBe(false);
  expect(content.recognises(posted({ content: 5, username: "Robot" }))).toBe(true);
});

it.each([{}, { content: null }, { content: "" }, { content: " \u200b" }])(
  "refuses %j as empty",
  (json) => {
    expect(content.toDraft(posted(json))).toEqual(new Refusal("empty_content"));
  },
);

it.each([0, 5, true, false, [], ["Hi"], {}])("wants a string, not %j", (value) => {
  expect(content.toDraft(posted({ content: value }))).toMatchObject({
    code: "empty_content",
    message: expect.stringContaining("must be a string"),
  });
});

it("refuses what is too long instead of cutting it", () => {
  const post = posted({ content: "x".repeat(16_385) });
  expect(content.toDraft(post)).toEqual(new Refusal("content_too_long"));
});
