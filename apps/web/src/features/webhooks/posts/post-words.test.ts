import { expect, it } from "vitest";
import { outcomeOf, postWords } from "./post-words.ts";

const post = { status: 200, problem: null, messageId: "id", sender: "GitHub" };

it.each([
  ["a message", {}, "Became a message.", "fine"],
  ["a deletion", { sender: null }, "Deleted a message.", "fine"],
  ["nothing", { messageId: null }, "No message came of it.", "fine"],
  ["a filter", { messageId: null, problem: "Dropped." }, "Dropped.", "noted"],
  ["a refusal", { status: 400, messageId: null, problem: "No JSON." }, "No JSON.", "refused"],
  ["one without words", { status: 503, messageId: null }, "It was refused.", "refused"],
])("says what became of a post: %s", (_, given, words, outcome) => {
  expect(postWords({ ...post, ...given })).toBe(words);
  expect(outcomeOf({ ...post, ...given })).toBe(outcome);
});
