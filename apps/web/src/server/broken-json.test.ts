import { expect, it } from "vitest";
import { hasBrokenJson } from "./broken-json.ts";

const post = (body: string, type: string) =>
  new Request("http://localhost/", { method: "POST", body, headers: { "content-type": type } });

it.each([
  ['{"email":', "application/json", true],
  ["", "application/json; charset=utf-8", true],
  ['{"email":"a"}', "application/json", false],
  ["email=a", "application/x-www-form-urlencoded", false],
])("%s as %s: %s", async (body, type, expected) => {
  const request = post(body, type);
  expect(await hasBrokenJson(request)).toBe(expected);
  expect(await request.text()).toBe(body);
});
