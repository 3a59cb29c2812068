import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mrkdwnToMarkdown, mrkdwnToPlain } from "./mrkdwn.ts";

describe("within a line", () => {
  it.each([
    ["*bold* _italic_ ~strike~ `code`", "**bold** _italic_ ~~strike~~ `code`"],
    ["*_both_* and _*both*_", "**_both_** and _**both**_"],
    [
      "**bold** ~~strike~~ [label](https://a.example/x)",
      "**bold** ~~strike~~ [label](<https://a.example/x>)",
    ],
    ["![picture](https://a.example/x.png)", "[picture](<https://a.example/x.png>)"],
    ["2 * 3 * 4, a*b*c, * x *", "2 \\* 3 \\* 4, a\\*b\\*c, \\* x \\*"],
    ["node_cpu_total __init__ _see a_b c_", "node_cpu_total \\_\\_init\\_\\_ _see a_b c_"],
    ["~5 and ~10", "\\~5 and \\~10"],
    ["`a *b* &lt;c&gt;`", "`a *b* <c>`"],
    ["a `b", "a \\`b"],
    ["[FIRING:1] C:\\new \\*x", "\\[FIRING:1] C:\\new \\\\\\*x"],
    ["a &amp; b &lt;c&gt; AT&amp;T; &amp;copy;", "a & b \\<c> AT\\&T; \\&copy;"],
    ["&amp;lt;", "\\&lt;"],
    ["<b>html</b>", "\\<b>html\\</b>"],
    [":rocket: :our_own: 10:30:45", "🚀 :our_own: 10:30:45"],
    ["https://a.example/a_b_c*?x=1&amp;y=2", "https://a.example/a_b_c\\*?x=1&y=2"],
    ["(*bold*), *bold*.", "(**bold**), **bold**."],
  ])("%j", (text, markdown) => {
    expect(mrkdwnToMarkdown(text)).toBe(markdown);
  });
});

describe("control sequences", () => {
  it.each([
    ["<https://a.example/x|a label>", "[a label](<https://a.example/x>)"],
    ["<https://a.example/x?a=1&amp;b=2>", "<https://a.example/x?a=1&b=2>"],
    ["*<https://a.example|a *]>*", "\\*[a \\*\\]](<https://a.example/>)\\*"],
    ["*<https://a.example|a>*", "**[a](<https://a.example/>)**"],
    ["<https://a.example|:fire: &lt;b&gt;>", "[🔥 \\<b\\>](<https://a.example/>)"],
    ["<https://a.example|>", "<https://a.example>"],
    ["<mailto:ada@a.example|Ada>", "Ada (ada@a.example)"],
    ["<mailto:ada@a.example|ada@a.example>", "ada@a.example"],
    ["<tel:+491234>", "\\+491234"],
    ["<javascript:alert(1)|x>", "\\<javascript:alert(1)|x>"],
    ["<@U123ABC> <@U123ABC|ada> <@W1>", "@U123ABC @ada @W1"],
    ["<#C123|general> <#C123>", "\\#general \\#C123"],
    ["<!channel> <!here> <!everyone> <!here|here>", "@channel @here @everyone @here"],
    ["<!subteam^S123|@ops> <!subteam^S123|ops> <!subteam^S123>", "@ops @ops @S123"],
    ["<!date^1392734382^{date} at {time}|18 Feb>", "18 Feb"],
    ["<!date^1392734382^{date}^https://a.example/|18 Feb>", "[18 Feb](<https://a.example/>)"],
    ["<!date^1392734382^{date}>", "2014-02-18 14:39 UTC"],
    ["<!date^soon^{date}>", "soon"],
    ["<>", "\\<>"],
  ])("%j", (text, markdown) => {
    expect(mrkdwnToMarkdown(text)).toBe(markdown);
  });
});

describe("lines", () => {
  it.each([
    ["one\ntwo\r\n\r\nthree", "one\ntwo\n\nthree"],
    ["> a\n&gt; *b*\nc", "> a\n> **b**\n\nc"],
    ["a\n>>> b\n\nc", "a\n> b\n>\n> c"],
    ["• a\n    ◦ b\n- c\n* d\ne", "- a\n   - b\n- c\n- d\n\ne"],
    ["1. a\n2. b", "1. a\n2. b"],
    ["1.\n2) a", "1\\.\n2) a"],
    ["+1 for it\n- \n---\n===\n > a", "\\+1 for it\n\\- \n\\---\n\\===\n \\> a"],
    ["# Heading\n#7 fixed", "# Heading\n#7 fixed"],
    ["    far in", "\u00a0\u00a0\u00a0\u00a0far in"],
    ["| a | b |\n|---|---|\n| 1 | 2 |\nc", "| a | b |\n|---|---|\n| 1 | 2 |\n\nc"],
    ["*not\nbold*", "\\*not\nbold\\*"],
  ])("%j", (text, markdown) => {
    expect(mrkdwnToMarkdown(text)).toBe(markdown);
  });
});

describe("code", () => {
  it.each([
    ["```a &amp; *b*```", "```\na & *b*\n```"],
    ["see ```\nx\n``` there", "see\n```\nx\n```\n there"],
    ["```json\n{}\n```", "```json\n{}\n```"],
    ["```error\nx```", "```\nerror\nx\n```"],
    ["a ```b", "a \\`\\`\\`b"],
    ["```a```b```", "```\na\n```\nb\\`\\`\\`"],
    ["``````", ""],
  ])("%j", (text, markdown) => {
    expect(mrkdwnToMarkdown(text)).toBe(markdown);
  });
});

it("reads as words where marks mean nothing", () => {
  const text = "*a* <https://a.example|b> &amp;lt; <!here> <@U1|ada> :tada: <x>";
  expect(mrkdwnToPlain(text)).toBe("*a* b &lt; @here @ada 🎉 <x>");
});

it("takes any text, in time in proportion to its length", () => {
  const unit = fc.constantFrom(
    "a",
    " ",
    "*",
    "_",
    "~",
    "`",
    "<",
    ">",
    "|",
    "\n",
    "[",
    "](https://x",
    "&amp;",
    ":",
  );
  fc.assert(fc.property(fc.string({ unit }), (text) => typeof mrkdwnToMarkdown(text) === "string"));
  const start = performance.now();
  const parts = [
    "*a ",
    "_a",
    " _a",
    "~",
    "`",
    "```",
    "<a",
    "[a](https://x",
    ":a",
    "&",
    "* _ ~ ",
    "> ",
    "\n",
    "a",
    " ",
    "\t",
  ];
  for (const part of parts) {
    mrkdwnToMarkdown(part.repeat(50_000));
    mrkdwnToMarkdown(`_${part.repeat(50_000)}`);
  }
  expect(performance.now() - start).toBeLessThan(10_000);
});
