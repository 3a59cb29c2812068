import { expect, it } from "vitest";
import { mattermostToMarkdown } from "./mattermost.ts";

it.each([
  ["# Title\n*it* **bold** | a |", "# Title\n*it* **bold** | a |"],
  [":tada: :own: https://a.example/:fire:", "🎉 :own: https://a.example/:fire:"],
  [
    "<https://a.example|label> <!channel> <https://a.example>",
    "[label](<https://a.example/>) @channel <https://a.example>",
  ],
  ["`:tada: <!here>` ```\n:tada:\n```", "`:tada: <!here>` ```\n:tada:\n```"],
  ["a <b> & &amp;", "a <b> & &amp;"],
])("%j", (text, markdown) => {
  expect(mattermostToMarkdown(text)).toBe(markdown);
});
