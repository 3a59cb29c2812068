import { expect, it } from "vitest";
import { settleEnd } from "./settle-end.ts";

it.each([
  ["Nothing open.", "Nothing open."],
  ["Some **bold", "Some **bold**"],
  ["Some `co", "Some `co`"],
  ["See [the page](https://exa", "See the page"],
  ["It costs $5 to $7", "It costs $5 to $7"],
  ["```", ""],
  ["Code:\n\n``", "Code:\n"],
  ["Code:\n\n```typesc", "Code:\n"],
  ["```js\nconst a = 1;\n``", "```js\nconst a = 1;\n"],
  ["```js\nconst a = 1;", "```js\nconst a = 1;"],
  ["> ~~~", ""],
])("settles %j", (text, settled) => {
  expect(settleEnd(text)).toBe(settled);
});
