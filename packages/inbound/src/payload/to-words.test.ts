import { expect, it } from "vitest";
import { eventName, toWords } from "./to-words.ts";

it.each([
  ["under_maintenance", "Under maintenance"],
  ["DOWN", "Down"],
  ["ok", "OK"],
  ["no_data", "No data"],
  ["Re-Triggered", "Re-Triggered"],
  ["", ""],
])("writes %j as %j", (name, words) => {
  expect(toWords(name)).toBe(words);
});

it("names an event as far as it is known", () => {
  expect(eventName("Alert", "No Data")).toBe("alert.no_data");
  expect(eventName("alert", "")).toBe("alert");
  expect(eventName("", " ")).toBeUndefined();
});
