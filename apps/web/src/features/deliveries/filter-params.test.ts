import { describe, expect, it } from "vitest";
import { readFilter, writeFilter } from "./filter-params.ts";

const ID = "0199f2a0-1234-7abc-8def-0123456789ab";
const read = (query: string) => readFilter(new URLSearchParams(query));

describe("the filter in the address", () => {
  it("comes back as it went", () => {
    const filter = { endpointId: ID, event: "new_user", status: "failed" } as const;
    expect(read(writeFilter(filter))).toEqual(filter);
    expect(writeFilter({})).toBe("");
    expect(read("")).toEqual({});
  });

  it("ignores what makes no sense", () => {
    expect(read("?endpoint=1&state=constructor&event=&page=2")).toEqual({});
  });
});
