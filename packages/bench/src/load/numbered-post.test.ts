import { expect, it } from "vitest";
import { content } from "../payloads/content.ts";
import { githubPush } from "../payloads/github-push.ts";
import { NumberedPost } from "./numbered-post.ts";

it("is a whole request, whatever its number", () => {
  const post = new NumberedPost(3000, ["/hook?a=1"], content);
  for (const number of [0, 7, 123_456_789_012]) {
    post.setNumber(number);
    const [head = "", body = ""] = post.bytes.toString().split("\r\n\r\n");
    expect(head.split("\r\n").slice(0, 2)).toEqual([
      "POST /hook?a=1 HTTP/1.1",
      "Host: 127.0.0.1:3000",
    ]);
    expect(head).toMatch(new RegExp(`Content-Length: ${body.length}$`));
    const [digits = ""] = /\d{12}/.exec(JSON.parse(body).content) ?? [];
    expect(Number(digits)).toBe(number);
  }
});

it("writes its number everywhere", () => {
  const post = new NumberedPost(3000, ["/hook"], githubPush);
  post.setNumber(7);
  const text = post.bytes.toString();
  expect(text).not.toContain("####");
  expect(text).toContain("X-GitHub-Delivery: 72d3162e-cc78-11e3-81ab-000000000007\r\n");
  expect(text).toContain("build 000000000007 ");
});

it("goes to its paths in turns", () => {
  const post = new NumberedPost(3000, ["/one", "/two"], content);
  const lines = [4, 5, 6].map((number) => {
    post.setNumber(number);
    return post.bytes.toString().split("\r\n")[0];
  });
  expect(lines).toEqual(["POST /one HTTP/1.1", "POST /two HTTP/1.1", "POST /one HTTP/1.1"]);
});

it("refuses paths that would not fit each other's place", () => {
  expect(() => new NumberedPost(3000, ["/one", "/three"], content)).toThrow("one length");
});
