import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { HEADERS } from "./idempotency-key.ts";
import { ERRORS } from "./refusal.ts";
import { SIGNATURE_SCHEMES } from "./signatures/index.ts";

const DOCS = path.join(import.meta.dirname, "../../../docs");
const page = (name: string) => readFileSync(path.join(DOCS, name), "utf8");

it.each(Object.values(SIGNATURE_SCHEMES).map(({ title }) => title))("documents %s", (title) => {
  expect(page("webhook-rules.md")).toContain(`| ${title} `);
});

it.each(Object.entries(ERRORS))("documents the answer %s", (code, { status }) => {
  expect(page("posting.md")).toContain(`\`${status} ${code}\``);
});

it.each(HEADERS)("documents %s", (header) => {
  expect(page("posting.md").toLowerCase()).toContain(header);
});
