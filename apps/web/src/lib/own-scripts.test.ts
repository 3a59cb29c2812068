import { expect, it } from "vitest";
import { ownScripts } from "./own-scripts.ts";

const { createHTML, createScriptURL } = ownScripts("https://tidings.example");

it.each(["/_next/static/chunks/a.js", "https://tidings.example/_next/static/chunks/a.js?x=1"])(
  "lets %s become a script",
  (url) => expect(createScriptURL(url)).toBe(url),
);

it.each([
  "/api/images/1",
  "/_next/static/../../api/images/1",
  "/_next/static/%2e%2e/%2e%2e/api/images/1",
  "https://elsewhere.example/_next/static/a.js",
  "//elsewhere.example/_next/static/a.js",
  "data:text/javascript,alert(1)",
  "blob:https://tidings.example/_next/static/a.js",
  "javascript:alert(1)",
])("refuses %s", (url) => expect(createScriptURL(url)).toBeNull());

it("makes markup of nothing but what is empty", () => {
  expect(createHTML("")).toBe("");
  expect(createHTML("<script></script>")).toBe("<script></script>");
  expect(createHTML("<img src=x onerror=alert(1)>")).toBeNull();
});
