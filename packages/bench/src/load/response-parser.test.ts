import { expect, it } from "vitest";
import { ResponseParser } from "./response-parser.ts";

const response = (status: number, body: string) =>
  `HTTP/1.1 ${status} Whatever\r\nX-Else: 1\r\nContent-Length: ${body.length}\r\n\r\n${body}`;

it("gives a response once all of it is there, wherever it is cut", () => {
  const bytes = Buffer.from(response(200, '{"success":true}'));
  for (let cut = 1; cut < bytes.length; cut++) {
    const parser = new ResponseParser();
    expect(parser.push(bytes.subarray(0, cut))).toBeNull();
    expect(parser.push(bytes.subarray(cut))).toEqual({ status: 200, body: '{"success":true}' });
  }
});

it("starts anew with each response of a connection", () => {
  const parser = new ResponseParser();
  expect(parser.push(Buffer.from(response(200, "one")))).toEqual({ status: 200, body: "one" });
  expect(parser.push(Buffer.from(response(503, "")))).toEqual({ status: 503, body: "" });
});

it("counts the body's bytes, not its characters", () => {
  const bytes = Buffer.from("HTTP/1.1 200 OK\r\ncontent-length: 3\r\n\r\n€");
  expect(new ResponseParser().push(bytes)?.body).toHaveLength(3);
});

it.each([
  ["no length", "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n"],
  ["another protocol", "SSH-2.0\r\ncontent-length: 0\r\n\r\n"],
])("refuses an answer with %s", (_, text) => {
  expect(() => new ResponseParser().push(Buffer.from(text))).toThrow("no HTTP/1.1 response");
});
