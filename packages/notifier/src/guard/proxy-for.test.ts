import { expect, it } from "vitest";
import { proxyFor } from "./proxy-for.ts";

const PROXIES = { http: "http://one:3128", https: "http://two:3128" };

const goesThrough = (url: string, ...except: string[]) =>
  proxyFor(new URL(url), { ...PROXIES, except });

it("takes the one for the scheme", () => {
  expect(goesThrough("http://hooks.example/")).toBe("http://one:3128");
  expect(goesThrough("https://hooks.example/")).toBe("http://two:3128");
  const none = { http: null, https: null, except: [] };
  expect(proxyFor(new URL("https://hooks.example/"), none)).toBeNull();
});

it.each([
  ["https://hooks.example/", "*"],
  ["https://hooks.example/", "hooks.example"],
  ["https://hooks.example./", "HOOKS.example."],
  ["https://a.hooks.example/", "hooks.example"],
  ["https://a.hooks.example/", ".hooks.example"],
  ["https://a.hooks.example/", "*.example"],
  ["https://hooks.example/", "hooks.example:443"],
  ["http://hooks.example:8080/", "hooks.example:8080"],
  ["http://10.1.2.3/", "10.1.2.3"],
  ["http://10.1.2.3/", "10.0.0.0/8"],
  ["http://[fd00::1]/", "fd00::/8"],
  ["http://[fd00::1]:81/", "[fd00::1]:81"],
  ["http://bücher.example/", "bücher.example"],
])("goes directly to %s because of %s", (url, except) => {
  expect(goesThrough(url, "other.example", except)).toBeNull();
});

it.each([
  ["https://hooks.example/", "example.com"],
  ["https://myhooks.example/", "hooks.example"],
  ["https://hooks.example/", "hooks.example:8443"],
  ["https://hooks.example.evil.example2/", "hooks.example"],
  ["http://11.1.2.3/", "10.0.0.0/8"],
  ["http://110.1.2.3/", "10.1.2.3"],
])("goes to %s through the proxy in spite of %s", (url, except) => {
  expect(goesThrough(url, except)).not.toBeNull();
});

it.each([["http://localhost:3000/"], ["https://127.0.0.1/"], ["http://[::1]/"]])(
  "reaches this machine directly: %s",
  (url) => {
    expect(goesThrough(url)).toBeNull();
  },
);
