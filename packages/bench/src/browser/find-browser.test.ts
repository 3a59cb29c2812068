import { expect, it } from "vitest";
import { candidates } from "./find-browser.ts";

it("takes the browser that is named, and no other", () => {
  expect(candidates({ E2E_BROWSER: "/mine", PATH: "/bin" }, "/playwright's")).toEqual(["/mine"]);
});

it("looks for Playwright's own first, then along the path", () => {
  const found = candidates({ PATH: "/a:/b" }, "/playwright's");
  expect(found[0]).toBe("/playwright's");
  expect(found.indexOf("/a/chromium")).toBeLessThan(found.indexOf("/b/chromium"));
  expect(found).toContain("/b/google-chrome");
});
