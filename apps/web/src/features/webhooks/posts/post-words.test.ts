import { expect, it } from "vitest";
import { outcomeOf, postWords } from "./post-words.ts";

const receivedAt = new Date("2026-11-25T12:00:00.000Z");
const idAt = (time: number) =>
  `${time.toString(16).padStart(12, "0").replace(/^.{8}/, "$&-")}-7000-8000-000000000000`;
const messageId = idAt(receivedAt.getTime());
const post = { status: 200, problem: null, messageId, sender: "GitHub", receivedAt };

it.each([
  ["a message", {}, "Became a message.", "fine"],
  ["an edit", { messageId: idAt(receivedAt.getTime() - 1) }, "Changed a message.", "fine"],
  ["a deletion", { sender: null }, "Deleted a message.", "fine"],
  ["nothing", { messageId: null }, "No message came of it.", "fine"],
  ["a filter", { messageId: null, problem: "Dropped." }, "Dropped.", "noted"],
  ["a refusal", { status: 400, messageId: null, problem: "No JSON." }, "No JSON.", "refused"],
  ["one without words", { status: 503, messageId: null }, "It was refused.", "refused"],
])("says what became of a post: %s", (_, given, words, outcome) => {
  expect(postWords({ ...post, ...given })).toBe(words);
  expect(outcomeOf({ ...post, ...given })).toBe(outcome);
});
