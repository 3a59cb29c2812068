import { describe, expect, it } from "vitest";
import { posted } from "../testing/posted.ts";
import { checkTemplate, renderTemplate } from "./render-template.ts";

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
    ["{% include 'other' %}", /ENOENT/],
    ["{% render '/etc/passwd' %}", /ENOENT/],
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
  expect(render(source)).toEqual({ problem: expect.stringMatching(/limit|exceeded/) });
});

it("reaches no property that isn't the payload's own", () => {
  const source = "{{ payload.constructor.name }}{{ payload.__proto__.x }}{{ 'x'.constructor }}";
  expect(render(source)).toEqual({ content: "" });
});

it("checks a template before it is kept", () => {
  expect(checkTemplate("{{ payload.x }}")).toBeNull();
  expect(checkTemplate("{% if x %}")).toMatch(/not closed/);
  expect(checkTemplate("{{ x | no_such }}")).toMatch(/no_such/);
  expect(checkTemplate("x".repeat(10_001))).toMatch(/limit/);
});
