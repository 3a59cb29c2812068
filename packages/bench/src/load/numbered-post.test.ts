import { expect, it } from "vitest";
import { NumberedPost } from "./numbered-post.ts";

it("is a whole request, whatever its number", () => {
  const post = new NumberedPost(3000, "/hook?a=1");
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
