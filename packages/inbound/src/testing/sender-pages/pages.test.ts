import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { RECOGNISERS } from "../../recognisers/table.ts";
import { PAGES_FOLDER } from "./folder.ts";
import { senderPages } from "./pages.ts";

it("has written docs/senders since the last change: run `pnpm --filter @tidings/inbound run docs`", async () => {
  const written = readdirSync(PAGES_FOLDER).map(
    (name) => [name, readFileSync(path.join(PAGES_FOLDER, name), "utf8")] as const,
  );
  expect(Object.fromEntries(written)).toEqual(Object.fromEntries(await senderPages()));
});

it("has a page for every sender that is recognised", async () => {
  const pages = await senderPages();
  const titles = [...pages.values()].map((text) => text.split("\n", 1)[0]);
  const own = ["Tidings", "plain text", "JSON"];
  const names = new Set(RECOGNISERS.map(({ name }) => name).filter((name) => !own.includes(name)));
  for (const name of names) expect(titles).toContain(`# ${name}`);
});

it("tells how GitHub is set up, recognised, filtered and shown", async () => {
  const page = (await senderPages()).get("github.md");
  expect(page).toContain("**Payload URL**");
  expect(page).toContain("By the header `x-github-event`");
  expect(page).toContain("`pull_request.opened`");
  expect(page).toMatch(/## What appears\n\nFor example:\n\n> /);
});
