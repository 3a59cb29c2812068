import { setSingleton } from "@tidings/config";
import { pino } from "pino";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { noteAnswer } from "./access-log.ts";

let lines: Record<string, unknown>[];

function logAt(level: string): void {
  const stream = { write: (line: string) => void lines.push(JSON.parse(line)) };
  setSingleton("log", pino({ level, base: null, timestamp: false }, stream));
}

const note = (status: number, route = "/chats/:chatId") =>
  noteAnswer({ requestId: "a-request", method: "GET", route, status, durationMs: 1.2345 });

beforeEach(() => {
  lines = [];
  setSingleton("told-refusals", new Map());
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

it("tells of what went well only to those who want all", () => {
  logAt("info");
  note(200);
  expect(lines).toEqual([]);
  logAt("debug");
  note(200);
  const answered = { requestId: "a-request", method: "GET", route: "/chats/:chatId", status: 200 };
  expect(lines).toEqual([{ level: 20, ...answered, durationMs: 1.2, msg: "answered" }]);
});

it("tells refusals from faults", () => {
  logAt("info");
  note(404);
  note(503);
  expect(lines.map(({ level, msg }) => [level, msg])).toEqual([
    [40, "refused"],
    [50, "failed"],
  ]);
});

it("has one line a second stand for refusals that are alike", () => {
  logAt("info");
  for (let n = 0; n < 1_000; n++) note(401);
  note(401, "/another");
  note(429);
  expect(lines).toHaveLength(3);
  vi.advanceTimersByTime(1_000);
  note(401);
  expect(lines.at(-1)).toMatchObject({ status: 401, unlogged: 999 });
  vi.advanceTimersByTime(1_000);
  note(401);
  expect(lines.at(-1)).not.toHaveProperty("unlogged");
});
