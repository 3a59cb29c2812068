import { expect, it } from "vitest";
import { someWords } from "./testing/any-words.ts";
import { tidyWords } from "./tidy-words.ts";

it("makes one line of a title, without what disguises", () => {
  const title = " one\ntwo\u2028three\t\u202egpj.exe\u0000\ud83d ";
  expect(tidyWords(someWords({ title })).title).toBe("one two three gpj.exe\ufffd");
});

it("keeps the lines of a text", () => {
  const text = "\n one\r\ntwo\n\n\n\nthree\u2066\n";
  expect(tidyWords(someWords({ text })).text).toBe("one\ntwo\n\nthree");
});

it("has a title even where none is left", () => {
  expect(tidyWords(someWords({ title: " \u0007 " })).title).toBe("News from Tidings");
});

it("bounds title, text, label and address", () => {
  const link = { label: "x".repeat(100), url: "https://example.com" };
  const { title, link: short } = tidyWords(someWords({ title: "x".repeat(1000), link }));
  expect([title.length, short?.label.length]).toEqual([200, 30]);
  expect(tidyWords(someWords({ text: "x".repeat(50_000) })).text).toHaveLength(32_000);
  const long = { label: "Open", url: `https://example.com/${"x".repeat(500)}` };
  expect(tidyWords(someWords({ link: long })).link).toBeNull();
});
