import { expect, it } from "vitest";
import { discordToMarkdown } from "./discord.ts";

it.each([
  [
    "**bold** *it* ~~s~~ [a](https://a.example) # b",
    "**bold** *it* ~~s~~ [a](https://a.example) # b",
  ],
  ["<@123> <@!123> <@&45> <#67> @everyone", "@123 @123 @45 \\#67 @everyone"],
  ["</run job:12> <:party:34> <a:wave:56>", "/run job :party: :wave:"],
  ["<t:1618953630> <t:1618953630:R>", "2021-04-20 21:20 UTC 2021-04-20 21:20 UTC"],
  ["<t:1618953630:d> <t:1618953630:T>", "2021-04-20 21:20 UTC"],
  ["<t:9999999999999>", "<t:9999999999999>"],
  ["||it was the butler||", "it was the butler"],
  ["-# small\n__under__", "small\n__under__"],
  ["> a\nb", "> a\n\nb"],
  [">>> a\n\nb", "> a\n>\n> b"],
  ["`<@1>` a", "`<@1>` a"],
  ["```js\n<@1>\n- a\nb```", "```js\n<@1>\n- a\nb\n```"],
  ["```one line```", "```\none line\n```"],
  ["<https://a.example>", "<https://a.example>"],
])("%j", (text, markdown) => {
  expect(discordToMarkdown(text)).toBe(markdown);
});
