import { expect, it } from "vitest";
import { threadAddress, threadOf } from "./thread-address.ts";

const ID = "0190a5f2-7c1e-7000-8000-000000000001";

it("finds the thread that an address opens", () => {
  expect(threadOf(new URLSearchParams(threadAddress(ID)))).toBe(ID);
});

it.each(["", "?thread=", "?thread=1", `?thread=${ID}0`, "?thread=../x", `?other=${ID}`])(
  "opens none for %j",
  (address) => {
    expect(threadOf(new URLSearchParams(address))).toBeNull();
  },
);
