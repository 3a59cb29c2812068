import { expect, it } from "vitest";
import { starterTemplate } from "./starter-template.ts";

it("takes the first few plain fields, what names the rest on top", () => {
  const body = {
    id: 7,
    host: { name: "db" },
    status: "down",
    url: "https://a.example/",
    title: "T",
  };
  expect(starterTemplate(JSON.stringify(body))).toBe(
    [
      "**{{ payload.title | escape_markdown }}**",
      "",
      "- id: {{ payload.id | escape_markdown }}",
      "- status: {{ payload.status | escape_markdown }}",
      "- url: {{ payload.url }}",
    ].join("\n"),
  );
});

it("names keys that are no plain names", () => {
  expect(starterTemplate('{"a":"b","my_key-x":1}')).toBe(
    '**{{ payload.a | escape_markdown }}**\n\n- my\\_key-x: {{ payload["my_key-x"] | escape_markdown }}',
  );
});

it.each(["{}", "[1]", "null", '{"a":{"b":1},"c":null,"d":" "}', '{"cut": "of', '{"{{x}}":"y"}'])(
  "leaves the editor empty for %s",
  (json) => {
    expect(starterTemplate(json)).toBe("");
  },
);
