import { expect, it } from "vitest";
import { returnPath } from "./page-path.ts";

it.each([
  ["/channels/1?a=b", "/channels/1?a=b"],
  ["/channels/1?_rsc=x1y2", "/channels/1"],
  [null, "/"],
  ["", "/"],
  ["https://elsewhere.example/", "/"],
  ["//elsewhere.example/", "/"],
  ["\\\\elsewhere.example/", "/"],
  ["/\\elsewhere.example/", "/"],
  ["javascript:alert(1)", "/"],
  ["http://[", "/"],
])("from %s one returns to %s", (text, path) => {
  expect(returnPath(text)).toBe(path);
});
