import { expect, it } from "vitest";
import { eventWords } from "./event-words.ts";

const CHOICES = [
  { name: "new_user", label: "Somebody signs up" },
  { name: "mention", label: "Somebody mentions you" },
];

it.each([
  [["*"], "Everything"],
  [["new_user", "mention"], "Somebody signs up, Somebody mentions you"],
  [["of_a_later_version"], "of_a_later_version"],
  [[], ""],
])("puts %j into words", (events, words) => {
  expect(eventWords(events, CHOICES)).toBe(words);
});
