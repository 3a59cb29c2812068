import { describe, expect, it } from "vitest";
import { filterUsers } from "./filter-users.ts";

const ada = { name: "Ada Lovelace", email: "ada@example.com" };
const grace = { name: "Grace Hopper", email: "hopper@navy.test" };

describe("filterUsers", () => {
  it("gives everybody for a blank query", () => {
    expect(filterUsers([grace, ada], "  ")).toEqual([grace, ada]);
  });

  it("looks at names and addresses, whatever their case", () => {
    expect(filterUsers([grace, ada], "LOVE")).toEqual([ada]);
    expect(filterUsers([grace, ada], "Navy")).toEqual([grace]);
  });

  it("wants every word, in any order", () => {
    expect(filterUsers([grace, ada], "hopper grace")).toEqual([grace]);
    expect(filterUsers([grace, ada], "ada hopper")).toEqual([]);
  });
});
