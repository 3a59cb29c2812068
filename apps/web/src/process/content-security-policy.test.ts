import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, it } from "vitest";
import { policyOfPage } from "./content-security-policy.ts";

const directive = (name: string, dev = false) =>
  policyOfPage("abc", dev)
    .split("; ")
    .find((candidate) => candidate.startsWith(`${name} `));

it("lets scripts run by the nonce alone", () => {
  expect(directive("script-src")).toBe("script-src 'nonce-abc' 'strict-dynamic'");
  expect(directive("default-src")).toBe("default-src 'none'");
  expect(policyOfPage("abc", false)).not.toContain("unsafe-eval");
});

it("allows unsafe-inline where it names attributes, and nowhere else", () => {
  const loose = policyOfPage("abc", false)
    .split("; ")
    .filter((each) => each.includes("unsafe"));
  expect(loose).toEqual(["style-src-attr 'unsafe-inline'"]);
});

it("lets the tools of development work", () => {
  expect(directive("script-src", true)).toContain("'unsafe-eval'");
  expect(directive("connect-src", true)).toContain("ws:");
});

it("knows the styles that sonner writes into the page", () => {
  const sonner = createRequire(import.meta.url).resolve("sonner");
  const [, literal = ""] = /__insertCSS\((".*")\);/.exec(readFileSync(sonner, "utf8")) ?? [];
  const styles = createHash("sha256")
    .update(JSON.parse(literal) as string)
    .digest("base64");
  expect(directive("style-src")).toContain(`'sha256-${styles}'`);
});
