import { expect, it } from "vitest";
import { readContentType } from "./media-type.ts";

it.each([
  [null, "json", "utf-8"],
  ["", "json", "utf-8"],
  ["application/json", "json", "utf-8"],
  ["APPLICATION/JSON ; Charset = UTF-16", "json", "UTF-16"],
  ['application/problem+json; x=1; charset="latin1"; y=2', "json", "latin1"],
  ["application/vnd.a.b+json", "json", "utf-8"],
  ["text/plain;charset=utf-8", "text", "utf-8"],
  ["application/x-www-form-urlencoded", "url-encoded", "utf-8"],
  ["multipart/form-data; boundary=x", "multipart", "utf-8"],
  ["application/jsonx", "unknown", "utf-8"],
  ["a/b/c+json", "unknown", "utf-8"],
  ["+json", "unknown", "utf-8"],
  ["text/html", "unknown", "utf-8"],
])("reads %s", (contentType, form, charset) => {
  expect(readContentType(contentType)).toEqual({ form, charset });
});
