import { expect, it } from "vitest";
import { isFromElsewhere } from "./origin.ts";

/** The tests' APP_URL is http://localhost:3000. */
const asked = (headers: Record<string, string>) =>
  isFromElsewhere(
    new Request("http://10.1.2.3:3000/api/trpc/x", {
      headers: { host: "10.1.2.3:3000", ...headers },
    }),
  );

it.each<[string, Record<string, string>]>([
  ["a script, which names nothing", {}],
  ["a page of ours", { "sec-fetch-site": "same-origin", origin: "http://10.1.2.3:3000" }],
  [
    "a page of ours behind a proxy that changes the host",
    { "sec-fetch-site": "same-origin", origin: "https://tidings.example" },
  ],
  ["a person who types the address", { "sec-fetch-site": "none" }],
  ["a page of ours over plain http", { origin: "http://10.1.2.3:3000" }],
  ["a page at APP_URL over plain http", { origin: "http://localhost:3000" }],
  [
    "a page behind a proxy that tells the host",
    { origin: "https://tidings.example", "x-forwarded-host": "tidings.example" },
  ],
])("lets %s through", (_who, headers) => {
  expect(asked(headers)).toBe(false);
});

it.each<[string, Record<string, string>]>([
  ["another site", { "sec-fetch-site": "cross-site", origin: "https://elsewhere.example" }],
  [
    "a neighbour under the same domain",
    { "sec-fetch-site": "same-site", origin: "http://10.1.2.3:3000" },
  ],
  ["another site's link", { "sec-fetch-site": "cross-site" }],
  ["another site over plain http", { origin: "http://elsewhere.example" }],
  ["another port", { origin: "http://10.1.2.3:4000" }],
  ["a frame without an origin", { origin: "null" }],
  ["what nobody has heard of", { "sec-fetch-site": "same-planet" }],
])("refuses %s", (_who, headers) => {
  expect(asked(headers)).toBe(true);
});
