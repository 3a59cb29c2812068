import type { IncomingMessage, ServerResponse } from "node:http";
import { expect, it } from "vitest";
import { NONCE_HEADER } from "../lib/nonce.ts";
import { protect } from "./protect.ts";

/** What the answer to a request says, and what the page behind it is told. */
function protectedBy(url: string, isSecure = false) {
  const request = { url, headers: { [NONCE_HEADER]: "mine", "content-security-policy": "mine" } };
  const headers = new Headers();
  const response = { setHeader: (name: string, value: string) => headers.set(name, value) };
  const pair = [request, response] as unknown as [IncomingMessage, ServerResponse];
  protect(...pair, { dev: false, isSecure });
  return { request, headers };
}

it("gives each page a nonce of its own, over what the client sent", () => {
  const [one, two] = [protectedBy("/chats"), protectedBy("/chats")];
  const nonce = one.request.headers[NONCE_HEADER];
  expect(nonce).toMatch(/^[\w+/]{22}==$/);
  expect(one.headers.get("content-security-policy")).toContain(`'nonce-${nonce}'`);
  expect(one.request.headers["content-security-policy"]).toContain(`'nonce-${nonce}'`);
  expect(two.request.headers[NONCE_HEADER]).not.toBe(nonce);
});

it("lets nothing run in what is no page", () => {
  const policy = protectedBy("/api/images/1").headers.get("content-security-policy");
  expect(policy).toBe(
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox",
  );
});

it("asks for https from then on where that is what people use, and only there", () => {
  const name = "strict-transport-security";
  expect(protectedBy("/", true).headers.get(name)).toBe("max-age=31536000");
  expect(protectedBy("/api/x", true).headers.get(name)).toBe("max-age=31536000");
  expect(protectedBy("/").headers.get(name)).toBeNull();
});
