import { setImmediate } from "node:timers/promises";
import { expect, it } from "vitest";
import { currentRequestId, inRequest } from "./request-scope.ts";

it("names the request in all that it waits for, and in nothing beside it", async () => {
  const seen = async () => {
    await setImmediate();
    return currentRequestId();
  };
  const [one, other, outside] = await Promise.all([
    inRequest({ requestId: "one" }, seen),
    inRequest({ requestId: "other" }, seen),
    seen(),
  ]);
  expect([one, other, outside]).toEqual(["one", "other", undefined]);
});

it("names no request that is answered", async () => {
  const scope = { requestId: "one" as string | undefined };
  const later = inRequest(scope, async () => {
    await setImmediate();
    return currentRequestId();
  });
  scope.requestId = undefined;
  expect(await later).toBeUndefined();
});
