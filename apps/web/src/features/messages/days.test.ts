import type { MessageView } from "@tidings/api";
import { describe, expect, it } from "vitest";
import { groupByDay } from "./days.ts";

const UTC = { timeZone: "UTC", locale: "en-GB" };
const TOKYO = { timeZone: "Asia/Tokyo", locale: "en-GB" };
const at = (time: string) => ({ id: time, createdAt: new Date(`${time}Z`) }) as MessageView;

const monday = at("2026-11-23T09:00");
const evening = at("2026-11-23T20:00");
const tuesday = at("2026-11-24T09:00");

const shape = (days: ReturnType<typeof groupByDay>) =>
  days.map(({ day, stretches }) => [
    day,
    stretches.map(({ page, stretch }) => [page, stretch.messages.map(({ id }) => id)]),
  ]);

describe("groupByDay", () => {
  it("puts a day together over pages, counted from the newest", () => {
    expect(shape(groupByDay([[monday], [evening, tuesday]], UTC))).toEqual([
      [
        "2026-11-23",
        [
          [1, [monday.id]],
          [0, [evening.id]],
        ],
      ],
      ["2026-11-24", [[0, [tuesday.id]]]],
    ]);
  });

  it("keeps what it made of a page when older ones come", () => {
    const page = [evening, tuesday];
    const [before] = groupByDay([page], UTC);
    const [after] = groupByDay([[monday], page], UTC);
    expect(after?.stretches[1]?.stretch).toBe(before?.stretches[0]?.stretch);
  });

  it("goes by the reader's calendar", () => {
    const page = [monday, evening];
    expect(groupByDay([page], UTC)).toHaveLength(1);
    expect(groupByDay([page], TOKYO)).toHaveLength(2);
    expect(groupByDay([page], UTC)).toHaveLength(1);
  });

  it("makes nothing of empty pages", () => {
    expect(groupByDay([[], []], UTC)).toEqual([]);
  });
});
