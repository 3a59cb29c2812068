import { describe, expect, it } from "vitest";
import { readFilter, writeFilter } from "./filter-params.ts";

const ID = "0199f2a0-1234-7abc-8def-0123456789ab";
const read = (query: string) => readFilter(new URLSearchParams(query));

describe("the filter in the address", () => {
  it("comes back as it went", () => {
    const filter = {
      act: "user.deleted",
      actorId: ID,
      from: "2026-11-01",
      until: "2026-11-30",
    } as const;
    expect(read(writeFilter(filter))).toEqual(filter);
    expect(writeFilter({})).toBe("");
    expect(read("")).toEqual({});
  });

  it("ignores what makes no sense", () => {
    expect(read("?act=constructor&person=1&from=yesterday&until=2026-13-01&page=2")).toEqual({});
  });
});
