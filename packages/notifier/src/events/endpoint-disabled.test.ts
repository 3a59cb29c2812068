import { expect, it } from "vitest";
import { endpointDisabled } from "./endpoint-disabled.ts";

const payload = {
  endpoint: { id: "1", name: "Operations", url: "https://example.com/…b2c4" },
  reason: "The receiver answered 410 Gone.",
};

it("tells the endpoint and the reason", () => {
  expect(JSON.stringify(endpointDisabled.toJson(payload))).toBe(
    '{"event":"endpoint_disabled","endpoint":{"id":"1","name":"Operations","url":"https://example.com/…b2c4"},"reason":"The receiver answered 410 Gone."}',
  );
});

it.each([
  ["workspace", "/admin/settings/webhooks"],
  ["user", "/settings/webhooks"],
] as const)("links to the endpoints of the %s", (audience, path) => {
  expect(endpointDisabled.describe(payload, "https://tidings.example.com", audience)).toEqual({
    title: "Nothing is sent to “Operations” any more",
    text: "The receiver answered 410 Gone.\nhttps://example.com/…b2c4",
    link: { label: "Open the endpoints", url: `https://tidings.example.com${path}` },
    tone: "bad",
  });
});
