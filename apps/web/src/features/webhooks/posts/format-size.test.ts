import { expect, it } from "vitest";
import { formatSize } from "./format-size.ts";

it.each([
  [0, "0 bytes"],
  [1, "1 byte"],
  [999, "999 bytes"],
  [4_210, "4.2 kB"],
  [1_048_576, "1.0 MB"],
])("%i bytes", (bytes, said) => {
  expect(formatSize(bytes)).toBe(said);
});
