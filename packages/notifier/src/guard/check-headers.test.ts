import { expect, it } from "vitest";
import { checkHeaders } from "./check-headers.ts";

const many = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`x-${index}`, "1"]));

it.each([
  [{}],
  [{ Authorization: "Bearer abc.def", "X-Team": "Zoë\t1" }],
  [{ "x-long": "x".repeat(2000) }],
  [many(20)],
])("accepts headers (%#)", (headers) => {
  expect(checkHeaders(headers)).toEqual({ ok: true });
});

it.each([
  [{ "": "1" }, "needs a name"],
  [{ "x y": "1" }, "letters, digits and hyphens"],
  [{ "x\r\nhost": "1" }, "letters, digits and hyphens"],
  [{ "x:": "1" }, "letters, digits and hyphens"],
  [{ "x-ü": "1" }, "letters, digits and hyphens"],
  [{ ["x".repeat(201)]: "1" }, "200 characters"],
  [{ Host: "evil.example" }, "Host is set by Tidings"],
  [{ "Content-Length": "0" }, "Content-Length is set"],
  [{ "content-type": "text/plain" }, "content-type is set"],
  [{ "Transfer-Encoding": "chunked" }, "Transfer-Encoding is set"],
  [{ connection: "close" }, "connection is set"],
  [{ "Proxy-Authorization": "Basic secret" }, "Proxy-Authorization is set"],
  [{ "webhook-id": "1" }, "webhook-id is set"],
  [{ "Webhook-Signature": "v1,secret" }, "Webhook-Signature is set"],
  [{ constructor: "1" }, "can't be named constructor"],
  [{ Prototype: "1" }, "can't be named Prototype"],
  [JSON.parse('{"__proto__":"1"}'), "can't be named __proto__"],
  [{ "x-empty": "" }, "x-empty needs a value"],
  [{ "x-blank": " \t" }, "x-blank needs a value"],
  [{ "x-a": "secret\r\nx-b: 1" }, "x-a has a line break"],
  [{ "x-a": "secret\n" }, "x-a has a line break"],
  [{ "x-a": "secret\0" }, "x-a has characters that headers can't carry"],
  [{ "x-a": "secret 🚀" }, "x-a has characters that headers can't carry"],
  [{ "x-a": "x".repeat(2001) }, "2,000 characters"],
  [{ "x-a": "1", "X-A": "2" }, "stands there twice"],
  [many(21), "At most 20"],
])("refuses others, without repeating a value (%#)", (headers, words) => {
  const checked = checkHeaders(headers);
  const reason = checked.ok ? "" : checked.reason;
  expect(reason).toContain(words);
  expect(reason).not.toMatch(/secret/);
});

it("says which part of which header it is about", () => {
  expect(checkHeaders({ good: "1", "x y": "1" })).toMatchObject({
    at: { name: "x y", part: "name" },
  });
  expect(checkHeaders({ good: "1", "x-a": "🚀" })).toMatchObject({
    at: { name: "x-a", part: "value" },
  });
  expect(checkHeaders(many(21))).not.toHaveProperty("at");
});
