import { describe, expect, it } from "vitest";
import { posted } from "../testing/posted.ts";
import { checkTemplate, renderTemplate, tryTemplate } from "./render-template.ts";

const POST = posted(
  { job: { name: "a_b", ok: false }, hosts: ["x", "y"], big: "z".repeat(100_000) },
  {},
  { query: new URLSearchParams("team=ops") },
);
const render = (source: string) => renderTemplate(source, POST);

it.each([
  ["{{ payload.job.name | escape_markdown }}", "a\\_b"],
  ["{% unless payload.job.ok %}**Failed** in {{ query.team }}{% endunless %}", "**Failed** in ops"],
  ["{% for host in payload.hosts %}- {{ host | upcase }}\n{% endfor %}", "- X\n- Y\n"],
  ["{{ payload.absent.deeper }}.", "."],
  ["{{ payload | json | size }}", String(JSON.stringify(POST.json).length)],
])("renders %j", (source, content) => {
  expect(render(source)).toEqual({ content });
});

describe("what goes wrong is told in words", () => {
  it.each([
    ["{{ payload.job.name | no_such_filter }}", /undefined filter: no_such_filter/],
    ["{% for x in %}", /illegal|unexpected|not closed/],
    ["{% include 'other' %}", /tag "include" not found/],
    ["{% render '/etc/passwd' %}", /tag "render" not found/],
    ["{% layout 'other' %}", /tag "layout" not found/],
    ["{{ payload.job | escape_markdown | date: '%' | no }}", /undefined filter/],
  ])("%j", (source, problem) => {
    expect(render(source)).toEqual({ problem: expect.stringMatching(problem) });
  });
});

it.each([
  "{% for i in (1..100000000) %}{{ i }}{% endfor %}",
  "{% for a in (1..9999) %}{% for b in (1..9999) %}{% assign c = b %}{% endfor %}{% endfor %}",
  "{% assign s = payload.big %}{% for i in (1..99) %}{% assign s = s | append: s %}{% endfor %}{{ s }}",
  "{% for i in (1..99) %}{{ payload.big | replace: 'z', payload.big }}{% endfor %}",
  "{% capture c %}{% for i in (1..99999) %}{{ payload.big }}{% endfor %}{% endcapture %}{{ c }}",
])("ends %j by its limits", (source) => {
  expect(render(source)).toEqual({ problem: expect.stringMatching(/limit|exceeded|took more/) });
});

const NUMBERS = posted({ list: Array.from({ length: 2_000 }, (_, index) => index) });

it.each([
  "{% assign e = 'payload.list | find_exp: \"b\", \"b < 0\"' %}{{ payload.list | find_exp: 'a', e }}",
  "{% assign e = 'payload.list | find: \"no\", 1' %}{{ payload.list | where_exp: 'a', e }}",
  "{{ '%' | append: text | date: text }}{{ 'now' | date: '%1999999d' }}{{ 'now' | date: '%1999999d' }}",
])("ends filters that take long, %j", (source) => {
  const startedAt = performance.now();
  const text = `%${"0".repeat(900_000)}\n`;
  expect(renderTemplate(source, { ...NUMBERS, text })).toHaveProperty("problem");
  expect(performance.now() - startedAt).toBeLessThan(5_000);
});

it("lets a template that takes too much of all time rest", () => {
  const slow = "{% for a in (1..9999) %}{% for b in (1..9999) %}{% endfor %}{% endfor %}";
  const problems = Array.from({ length: 8 }, (_, times) => renderTemplate(slow, POST, times));
  expect(problems.at(-1)).toEqual({ problem: "it has taken too much time lately" });
  expect(renderTemplate(slow, POST, 60_000)).not.toEqual(problems.at(-1));
  expect(renderTemplate("{{ query.team }}", POST, 60_001)).toEqual({ content: "ops" });
  expect(tryTemplate("{{ query.team }}", POST, 120_000)).toEqual({ content: "ops" });
}, 20_000);

it("lets many that are slow rest together, and none that is quick", () => {
  const loop = "{% for a in (1..9999) %}{% for b in (1..9999) %}{% endfor %}{% endfor %}";
  const begin = 200_000;
  const last = Array.from({ length: 40 }, (_, n) => renderTemplate(`${n}${loop}`, POST, begin + n));
  const again = renderTemplate(`0${loop}`, POST, begin + 41);
  expect(last[0]).not.toEqual(again);
  expect(again).toEqual({ problem: "it has taken too much time lately" });
  expect(tryTemplate("{{ query.team }}", POST, begin + 42)).toHaveProperty("problem");
  expect(renderTemplate("{{ query.team }}", POST, begin + 43)).toEqual({ content: "ops" });
}, 20_000);

it("reaches no property that isn't the payload's own", () => {
  const source =
    "{{ payload.constructor.name }}{{ payload.__proto__.x }}{{ 'x'.constructor }}{{ query.constructor }}{{ text.constructor }}{{ payload.job | map: 'constructor' }}";
  expect(render(source)).toEqual({ content: "" });
  const odd = posted(JSON.parse('{"__proto__":{"x":1},"to_s":"a","toString":5,"then":"b"}'));
  expect(renderTemplate("{{ payload.x }}{{ payload.then }}", odd)).toEqual({ content: "b" });
  expect(renderTemplate("{{ payload }}", odd)).toHaveProperty("problem");
});

it("checks a template before it is kept", () => {
  expect(checkTemplate("{{ payload.x }}")).toBeNull();
  expect(checkTemplate("{% if x %}")).toMatch(/not closed/);
  expect(checkTemplate("{{ x | no_such }}")).toMatch(/no_such/);
  expect(checkTemplate("x".repeat(10_001))).toMatch(/limit/);
});
