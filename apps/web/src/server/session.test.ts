import { authSecret } from "@tidings/config";
import { encode } from "next-auth/jwt";
import { expect, it } from "vitest";
import { sessionOf } from "./session.ts";

const COOKIE = "next-auth.session-token";
const token = { sub: "0192aaaa-0000-7000-8000-000000000001", epoch: 3, sid: "one" };
const seal = (more: object = {}, secret = authSecret()) =>
  encode({ token: { ...token, ...more }, secret });

it("tells whom the cookie speaks for", async () => {
  const session = { userId: token.sub, epoch: 3, id: "one" };
  expect(await sessionOf({ [COOKIE]: await seal(), other: "x" })).toEqual(session);
});

it("puts a cookie together again that was too long for one", async () => {
  const text = await seal({ long: "x".repeat(5_000) });
  const parts = { [`${COOKIE}.0`]: text.slice(0, 4_000), [`${COOKIE}.1`]: text.slice(4_000) };
  expect(await sessionOf(parts)).toMatchObject({ userId: token.sub });
});

it.each<[string, () => Promise<Record<string, string>>]>([
  ["nothing", async () => ({})],
  ["a cookie that is no token", async () => ({ [COOKIE]: "x.y.z" })],
  ["a token by another secret", async () => ({ [COOKIE]: await seal({}, "another".repeat(8)) })],
  ["a token of nobody", async () => ({ [COOKIE]: await seal({ sub: undefined }) })],
  ["the cookie that https would have", async () => ({ [`__Secure-${COOKIE}`]: await seal() })],
])("takes %s for nobody", async (_what, cookies) => {
  expect(await sessionOf(await cookies())).toBeNull();
});
