import { expect, it } from "vitest";
import { decodeText } from "./decode-text.ts";

it.each([
  ["utf-8", [0xef, 0xbb, 0xbf, 0x68, 0x69], "hi"],
  ["UTF-8", [0x68, 0xff], "h\ufffd"],
  ["utf8", [0xef, 0xbb, 0xbf, 0x68, 0x80], "h\ufffd"],
  ["latin1", [0xe9], "é"],
  ["utf-16le", [0xff, 0xfe, 0xe9, 0x00], "é"],
  ["shift_jis", [0x82, 0xa0], "あ"],
  ["utf-8", [], ""],
])("decodes %s", (charset, bytes, text) => {
  expect(decodeText(Buffer.from(bytes), charset)).toBe(text);
});

it.each(["", "klingon", "utf-7", "constructor"])("does not know %j", (charset) => {
  expect(decodeText(Buffer.from("hi"), charset)).toBeNull();
});
