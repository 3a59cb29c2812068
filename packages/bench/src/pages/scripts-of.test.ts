import { expect, it } from "vitest";
import { scriptsOf } from "./scripts-of.ts";

it.each([
  ["a script", '<script src="/a.js" async=""></script>'],
  ["a preload", '<link rel="preload" as="script" fetchPriority="low" href="/a.js"/>'],
  ["a preload, its address first", '<link href="/a.js" as="script" rel="preload"/>'],
  ["a module's preload", '<link rel="modulepreload" href="/a.js"/>'],
])("finds %s", (_, html) => {
  expect(scriptsOf(html)).toEqual(["/a.js"]);
});

it.each([
  ["a script within the page", "<script>self.a = 1</script>"],
  ["a script for old browsers", '<script src="/a.js" noModule=""></script>'],
  ["a stylesheet", '<link rel="stylesheet" href="/a.css"/>'],
  ["a preloaded font", '<link rel="preload" as="font" href="/a.woff2"/>'],
])("leaves out %s", (_, html) => {
  expect(scriptsOf(html)).toEqual([]);
});

it("names each once, in their order, as they are asked for", () => {
  const html =
    '<link rel="preload" as="script" href="/b.js"/><script src="/a.js?x=1&amp;y=2"></script><script src="/b.js"></script>';
  expect(scriptsOf(html)).toEqual(["/b.js", "/a.js?x=1&y=2"]);
});
